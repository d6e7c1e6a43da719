package org.sopan.forum.codelists.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.codelists.Code;
import org.sopan.forum.codelists.CodeList;

/// A code list on the wire.
@Schema(description = "A fixed, versioned list of codes.")
public record CodeListView(
        @Schema(examples = "thematic-areas", pattern = CodeList.NAME, maxLength = 50)
        String name,

        @Schema(examples = "1", maxLength = 20) String version,

        @Schema(
                examples = "Thematic areas of the Japan–India cooperative actions, Phase II",
                description = "Title in the language of the answer.",
                maxLength = 300)
        String title,

        @Schema(description = "Where codes and wording come from.", maxLength = 500)
        String source,

        @Schema(examples = "6", minimum = "0", maximum = "10000")
        int size,

        @Schema(description = "The codes in listing order; absent in the list of lists.", maxItems = 10_000) @Nullable
        List<CodeView> codes) {

    static CodeListView summary(CodeList list, String language) {
        return new CodeListView(
                list.name(),
                list.version(),
                named(list.titles(), language),
                list.source(),
                list.codes().size(),
                null);
    }

    static CodeListView whole(CodeList list, String language) {
        var head = summary(list, language);
        var codes =
                list.codes().stream().map(code -> CodeView.of(code, language)).toList();
        return new CodeListView(head.name(), head.version(), head.title(), head.source(), head.size(), codes);
    }

    private static String named(Map<String, String> names, String language) {
        return names.getOrDefault(language, names.getOrDefault("en", ""));
    }

    /// A code of the list.
    @Schema(name = "CodeView", description = "A code, its names, and what else the list says of it.")
    public record CodeView(
            @Schema(examples = "health-and-nutrition", maxLength = 100)
            String code,

            @Schema(examples = "Health and nutrition", description = "In the language of the answer.", maxLength = 300)
            String name,

            @Schema(description = "Name per language tag.", maxProperties = 12)
            Map<String, String> names,

            @Schema(
                    description = "Such as the IRI of a goal, the area of a state, or what may follow a state.",
                    maxProperties = 12)
            Map<String, String> attributes) {

        static CodeView of(Code code, String language) {
            return new CodeView(
                    code.code(),
                    named(code.names(), language),
                    new TreeMap<>(code.names()),
                    new TreeMap<>(code.attributes()));
        }
    }
}
