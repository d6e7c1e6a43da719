package org.sopan.indicators.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalRowTest {

    @Test
    void aRowWithoutEvidenceAndReasonHasTheFormItHadBeforeThereWereAny() {
        assertThat(row("seen", null, null).text())
                .isEqualTo("sub_1\t2\tNFHS-ANC1\tD475\t2020\tsurvey\tS27\t18262\t18627\t1\t84.6\tnormal\tsubmitted\t"
                        + "s27-survey\t1000000\t\t\t\t+seen");
        assertThat(row(null, null, null).text()).endsWith("\t-");
    }

    @Test
    void evidenceAndReasonStandBehindZeroBytes() {
        assertThat(row(null, "https://data.example.in", null).text()).endsWith("\t-\0+https://data.example.in\0-");
        assertThat(row("seen", null, "counted twice").text()).endsWith("\t+seen\0-\0+counted twice");
    }

    @Test
    void whatIsSaidInOnePlaceIsNotWhatIsSaidInAnother() {
        var rows = Stream.of(
                row(null, null, null),
                row("", null, null),
                row("a", null, null),
                row(null, "a", null),
                row(null, null, "a"),
                row(null, "", null),
                row(null, null, ""),
                row("a", "a", null),
                row("a", null, "a"),
                row(null, "a", "a"),
                row("-\t+a", null, null));

        assertThat(rows.map(CanonicalRow::hash)).doesNotHaveDuplicates();
    }

    private static CanonicalRow row(@Nullable String note, @Nullable String evidence, @Nullable String reason) {
        return new CanonicalRow(
                "sub_1",
                2,
                new CanonicalRow.Key("NFHS-ANC1", "D475", "2020", "survey", "S27"),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                1,
                "84.6",
                "normal",
                "submitted",
                "s27-survey",
                Instant.ofEpochSecond(1),
                null,
                new CanonicalRow.Halves(null, null),
                new CanonicalRow.Words(note, evidence, reason));
    }
}
