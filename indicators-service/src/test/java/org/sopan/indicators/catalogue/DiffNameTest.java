package org.sopan.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.AreaCode;

class DiffNameTest {

    private static final Map<String, String> NAMES =
            Map.of("en", "Old", "hi", "पुराना", "mr", "जुना", "ta", "பழைய", "bn", "পুরানো");

    /// Copies of maps are ordered by a salt of each process: a name that followed their order would be another one on
    /// the next start. The expected name was worked out outside this process, from the written form alone.
    @Test
    void aDifferenceHasOneNameInEveryProcess() {
        var before = area("D001", "S01", NAMES, List.of("Olde"), "12");
        var renamed = Map.of("en", "New", "hi", "पुराना", "mr", "जुना", "ta", "பழைய", "bn", "পুরানো");
        var after = area("D001", "S01", renamed, List.of("Olde", "Old"), "12");
        var diff = new AreaDiff(
                List.of(area("B4358", "D001", Map.of("en", "Newtown"), List.of(), null)),
                List.of(new AreaDiff.Change(before, after)),
                List.of(),
                List.of(),
                List.of(),
                3);

        assertThat(DiffName.of(diff, false, 7)).isEqualTo("4b49d388c86171c1");
        assertThat(DiffName.of(diff, true, 7)).isNotEqualTo("4b49d388c86171c1");
        assertThat(DiffName.of(diff, false, 8)).isNotEqualTo("4b49d388c86171c1");
    }

    private static Area area(
            String code, String parent, Map<String, String> names, List<String> aliases, @Nullable String census2011) {
        return new Area(
                new AreaCode(code),
                new AreaCode(parent),
                names,
                aliases,
                census2011,
                null,
                List.of(),
                null,
                null,
                List.of(),
                Validity.ALWAYS);
    }
}
