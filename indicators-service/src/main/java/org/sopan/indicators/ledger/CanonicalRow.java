package org.sopan.indicators.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.merkle.Hash;

/// A revision in the form that is hashed. The database hashes the same when the row is accepted; that this is written
/// a second time, in another language, is the point of checking.
///
/// @param value exactly as stored: `84.60` and `84.6` are two forms
/// @param origin null where the revision brought its own value
public record CanonicalRow(
        String submission,
        int row,
        Key key,
        LocalDate start,
        LocalDate end,
        int revision,
        @Nullable String value,
        String status,
        String review,
        String provider,
        Instant acceptedAt,
        @Nullable Integer origin,
        Halves halves,
        Words words) {

    /// What names the figure, and the state its area lies in.
    public record Key(String indicator, String area, String period, String dataset, String state) {}

    /// The halves of the ratio the value was worked out from, exactly as stored; null where it came as such.
    public record Halves(
            @Nullable String numerator, @Nullable String denominator) {}

    /// What was said of the figure; each null where nothing was.
    public record Words(
            @Nullable String note,
            @Nullable String evidence,
            @Nullable String reason) {

        /// Evidence and reason, each behind a zero byte, which no text holds; nothing where there is neither, so that
        /// rows without them have the form they always had.
        private String behindTheNote() {
            return evidence == null && reason == null ? "" : "\0" + signed(evidence) + "\0" + signed(reason);
        }
    }

    /// Fields between tabs, days and microseconds since 1970; the note last of them, because it alone may hold a tab;
    /// then evidence and reason, where there are any.
    public String text() {
        return String.join(
                "\t",
                submission,
                String.valueOf(row),
                key.indicator(),
                key.area(),
                key.period(),
                key.dataset(),
                key.state(),
                String.valueOf(start.toEpochDay()),
                String.valueOf(end.toEpochDay()),
                String.valueOf(revision),
                orEmpty(value),
                status,
                review,
                provider,
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, acceptedAt)),
                origin == null ? "" : origin.toString(),
                orEmpty(halves.numerator()),
                orEmpty(halves.denominator()),
                signed(words.note()) + words.behindTheNote());
    }

    /// No text and an empty one are two things.
    private static String signed(@Nullable String text) {
        return text == null ? "-" : "+" + text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public Hash hash() {
        return Hash.ofLeaf(text().getBytes(StandardCharsets.UTF_8));
    }
}
