package org.sopan.indicators.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.review.Review;
import org.sopan.indicators.review.ReviewPart;
import org.sopan.indicators.review.Standing;
import org.sopan.indicators.review.Verdict;

/// Rows of the review's tables as what they mean.
final class PartRows {

    static final String COLUMNS = "submission, programme, area, state, provider, maker, figures, step, awaiting, since";

    private PartRows() {}

    static Review review(String submission, ResultSet row) throws SQLException {
        var said = new Review.Said(
                new ProgrammeCode(row.getString(2)),
                level(row.getString(3)),
                Verdict.find(row.getString(4)).orElseThrow(),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant());
        var part = new Review.Moved(
                new AreaCode(row.getString(8)),
                new AreaCode(row.getString(9)),
                step(row.getString(10)),
                standing(row.getString(11), row.getString(12)),
                row.getInt(13));
        return new Review(row.getString(1), submission, new ProviderCode(row.getString(14)), said, List.of(part));
    }

    static ReviewPart part(ResultSet row) throws SQLException {
        return new ReviewPart(
                new ReviewPart.Of(
                        row.getString(1), new ProgrammeCode(row.getString(2)), new AreaCode(row.getString(3))),
                new AreaCode(row.getString(4)),
                new ProviderCode(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                standing(row.getString(8), row.getString(9)),
                row.getTimestamp(10).toInstant());
    }

    private static Standing standing(String step, @Nullable String awaiting) {
        return new Standing(step(step), awaiting == null ? null : level(awaiting));
    }

    private static ReviewStep step(String word) {
        return ReviewStep.find(word)
                .orElseThrow(() -> new IllegalStateException("stored step " + word + " is not known"));
    }

    private static ReviewLevel level(String word) {
        return ReviewLevel.find(word)
                .orElseThrow(() -> new IllegalStateException("stored level " + word + " is not known"));
    }
}
