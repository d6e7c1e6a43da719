package org.sopan.indicators.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;

/// Parts that are reviewed, and what was said of them.
public interface Reviews {

    /// What a push brought, by programme and area; nothing for what brought no figures.
    ///
    /// @param reads which programme reviews a data point, by indicator and dataset
    List<Submitted> submitted(String submission, List<Reads> reads);

    /// Adds parts that are not there yet.
    void open(List<ReviewPart> parts);

    /// Parts of a submission, in one order.
    List<ReviewPart> parts(String submission);

    /// As [#parts], each locked until the end of the transaction.
    List<ReviewPart> lock(String submission);

    /// Who passed parts of a submission before.
    List<Pass> passes(String submission);

    /// Gives figures that still stand as the submission brought them their new step, each by a revision of its own; how
    /// many these were, by area.
    ///
    /// @param steps the step of each area, blocks by themselves
    Map<AreaCode, Integer> move(Move move, Map<AreaCode, ReviewStep> steps);

    /// Notes a review, and where its parts stand since.
    void add(Review review, String digest);

    /// What was said of a submission, oldest first.
    List<Review> list(String submission);

    /// A programme that reviews a data point.
    record Reads(String indicator, String dataset, ProgrammeCode programme) {}

    /// Figures a push brought of an area.
    record Submitted(
            ProgrammeCode programme,
            AreaCode area,
            AreaCode state,
            ProviderCode provider,
            String maker,
            Instant at,
            int figures) {}

    /// Somebody passed a part.
    record Pass(ProgrammeCode programme, AreaCode area, ReviewLevel level, String person) {}

    /// Which figures move.
    ///
    /// @param review the submission that moves them
    record Move(String review, String submission, List<Reads> reads, Instant at) {
        public Move {
            reads = List.copyOf(reads);
        }
    }
}
