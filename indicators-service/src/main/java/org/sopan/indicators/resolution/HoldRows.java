package org.sopan.indicators.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sopan.indicators.reach.ForItself;

/// Keeps rows until a person says what the name of their area means. Names are locked first, so that no answer comes
/// between: rows are held before it and handed in by it, or see it.
@ApplicationScoped
public class HoldRows {

    private final NameQuestions questions;
    private final HeldRows heldRows;
    private final HandInRows handInRows;
    private final ResolutionSettings settings;
    private final ForItself forItself;

    HoldRows(
            NameQuestions questions,
            HeldRows heldRows,
            HandInRows handInRows,
            ResolutionSettings settings,
            ForItself forItself) {
        this.questions = questions;
        this.heldRows = heldRows;
        this.handInRows = handInRows;
        this.settings = settings;
        this.forItself = forItself;
    }

    /// Keeps what may be kept, in the present transaction; by the number of each row the name it waits for.
    ///
    /// @param first whether the rows come from their sender: only these are handed in at once when the name was
    /// confirmed while they came in, so that no row goes round for ever
    public Map<Integer, String> hold(HeldPush push, List<HeldRow> rows, boolean first) {
        return rows.isEmpty() ? Map.of() : forItself.run(() -> held(push, rows, first));
    }

    private Map<Integer, String> held(HeldPush push, List<HeldRow> rows, boolean first) {
        var byName = rows.stream().collect(Collectors.groupingBy(HeldRow::spelled, TreeMap::new, Collectors.toList()));
        var held = new HashMap<Integer, String>();
        for (var name : questions.lock(push.provider(), new TreeSet<>(byName.keySet()))) {
            boolean confirmed = name.status() == OpenName.Status.CONFIRMED;
            if (name.status() == OpenName.Status.OPEN || (confirmed && first)) {
                keep(name.id(), push, byName.getOrDefault(name.spelled(), List.of()))
                        .forEach(row -> held.put(row, name.id()));
                if (confirmed) {
                    handInRows.handIn(name.id());
                }
            }
        }
        return held;
    }

    private Set<Integer> keep(String question, HeldPush push, List<HeldRow> rows) {
        heldRows.supersede(question, push, rows);
        var load = heldRows.load(question);
        int room = load.pushes() < settings.heldSubmissions() ? Math.max(0, settings.heldRows() - load.rows()) : 0;
        var kept = rows.subList(0, Math.min(room, rows.size()));
        return kept.isEmpty() ? Set.of() : heldRows.add(question, push, kept);
    }
}
