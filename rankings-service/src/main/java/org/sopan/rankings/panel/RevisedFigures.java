package org.sopan.rankings.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;

/// Revisions told by the log, sorted into the segments they belong to.
public final class RevisedFigures {

    private final Map<SegmentKey, List<Cell>> bySegment = new LinkedHashMap<>();

    /// Takes in an event; throws [IllegalArgumentException], having taken nothing, when it breaks its contract.
    public void add(ObservationsRevised event) {
        var state = AreaCode.parse(event.state());
        var added = new LinkedHashMap<SegmentKey, List<Cell>>();
        for (var revision : event.revisions()) {
            added.computeIfAbsent(key(state, revision), key -> new ArrayList<>())
                    .add(cell(revision));
        }
        added.forEach((key, cells) ->
                bySegment.computeIfAbsent(key, none -> new ArrayList<>()).addAll(cells));
    }

    public Map<SegmentKey, List<Cell>> bySegment() {
        return bySegment;
    }

    private static SegmentKey key(AreaCode state, ObservationsRevised.Revision revision) {
        var series =
                new SegmentKey.Series(new IndicatorCode(revision.indicator()), new DatasetCode(revision.dataset()));
        return new SegmentKey(state, series, Period.parse(revision.period()));
    }

    private static Cell cell(ObservationsRevised.Revision revision) {
        var state = ObservationState.find(revision.state())
                .orElseThrow(() -> new IllegalArgumentException(
                        "row " + revision.row() + ": state \"" + revision.state() + "\" is not known"));
        return new Cell(
                AreaCode.parse(revision.area()), revision.value(), state, revision.review(), revision.revision());
    }
}
