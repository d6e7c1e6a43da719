package org.sopan.indicators.intake;

import java.time.Instant;
import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Where checked rows wait, and where they go.
public interface Figures {

    /// Puts rows beside those already waiting, in the present transaction or, outside one, in a short one of its own.
    void stage(String submission, List<Figure> figures);

    /// Figures that a submission gives more than once, with all rows that do; bounded.
    List<Duplicate> duplicates(String submission, int limit);

    /// Takes every row that gives a figure another row gives too out of staging; how many these were.
    int dropDuplicates(String submission);

    /// Takes every row that a strategy leaves out, by what stands now, out of staging. What the other rows meet stays
    /// as
    /// it is until the end of the transaction; what they do not meet may still come from elsewhere before they are
    /// applied.
    LeftOut leaveOut(String submission, Strategy strategy, int limit);

    /// Turns what waits into revisions, in key order. What says nothing new becomes none.
    Applied apply(String submission, ProviderCode provider, Instant acceptedAt);

    /// What applying would do now.
    Applied compare(String submission);

    /// Runs of a submission's revisions, each of one state and small enough for one event.
    List<Run> runs(String submission);

    /// Forgets what waits.
    void discard(String submission);

    /// A figure that is given more than once.
    ///
    /// @param key the figure, as it is written in addresses
    /// @param rows number and line of each row, in order
    record Duplicate(String key, List<RowPlace> rows) {
        public Duplicate {
            rows = List.copyOf(rows);
        }
    }

    /// Where a row stands in the body.
    record RowPlace(int row, int line) {}

    /// Rows that were left out.
    ///
    /// @param rows the first of them by number, bounded
    /// @param withdrawn how many other rows meet a figure that was withdrawn
    record LeftOut(int count, List<LeftOutRow> rows, int withdrawn) {
        public LeftOut {
            rows = List.copyOf(rows);
        }
    }

    /// A row that was left out.
    ///
    /// @param key the figure, as it is written in addresses
    record LeftOutRow(String key, RowPlace place) {}

    /// What applying did.
    ///
    /// @param staged rows that waited
    record Applied(int staged, int added, int revised) {}

    /// Revisions of one state between two rows, inclusive; rows of other states may lie between.
    ///
    /// @param root Merkle root over the rows in canonical form, hex
    record Run(AreaCode state, int firstRow, int lastRow, int count, String root) {}
}
