package org.sopan.forum.texts.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.TextState;
import org.sopan.forum.texts.Texts;

/// A text in one language, as it is written and as it is shown.
@Schema(name = "ForumText", description = "A text in one language and how it came to be.")
public record TextRequest(
        @NotBlank
        @Pattern(regexp = Text.LANGUAGE)
        @Size(max = 3)
        @Schema(examples = "hi", description = "Language tag.")
        String language,

        @NotBlank @Size(max = MAX_TEXT) @Schema(examples = "आँगनवाड़ी में वज़न दिवस", description = "The text itself.")
        String text,

        @Schema(
                examples = "HUMAN",
                description = "How it came to be; the first text of a list without a state is the ORIGINAL, "
                        + "any other is HUMAN.")
        @Nullable
        TextState state,

        @Min(1)
        @Schema(
                examples = "1",
                minimum = "1",
                maximum = "100000",
                description = "The version of the original that was translated; absent for the original.")
        @Nullable
        Integer translatedFrom) {

    /// Characters of one text.
    public static final int MAX_TEXT = 20_000;

    public static TextRequest of(Text text) {
        return new TextRequest(text.language(), text.text(), text.state(), text.translatedFrom());
    }

    /// All of them together; throws [IllegalArgumentException] when they break the rules of [Texts].
    public static Texts toTexts(List<TextRequest> requests) {
        boolean stated = requests.stream().anyMatch(request -> request.state() == TextState.ORIGINAL);
        var entries = new ArrayList<Text>();
        for (var request : requests) {
            var assumed = !stated && entries.isEmpty() ? TextState.ORIGINAL : TextState.HUMAN;
            var state = request.state() == null ? assumed : request.state();
            entries.add(new Text(request.language(), request.text(), state, request.translatedFrom()));
        }
        return new Texts(entries);
    }

    public static List<TextRequest> listOf(Texts texts) {
        return texts.entries().stream().map(TextRequest::of).toList();
    }
}
