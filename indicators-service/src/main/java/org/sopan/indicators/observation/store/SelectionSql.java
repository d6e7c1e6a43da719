package org.sopan.indicators.observation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.observation.FigureKey;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.Reach;

/// A selection as SQL. Conditions on the key are put to the rows themselves; a condition on the status
/// only to what is left after the newest revision was chosen.
final class SelectionSql {

    /// What an observation is read from, in the order in which [PostgresObservations] reads it.
    static final String COLUMNS =
            "indicator, area, period, dataset, state, revision, value, status, review, provider, submission, row_no, "
                    + "note, accepted_at, origin, numerator, denominator, evidence, reason";
    private static final String KEY = "indicator, area, period, dataset";

    /// A row came with a chunk whose place in the log of events is later.
    private static final String CHANGED = """
            exists (select from event_log e where e.submission = {rows}.submission
                    and {rows}.row_no between e.first_row and e.last_row and e.seq > ?)""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Selection selection;

    SelectionSql(Selection selection, @Nullable FigureKey after) {
        this.selection = selection;
        any("indicator", selection.indicators());
        any("area", selection.areas());
        any("period", selection.periods());
        compare("period_start >= ?", selection.from());
        compare("period_end <= ?", selection.to());
        compare(
                "dataset = ?",
                selection.dataset() == null ? null : selection.dataset().value());
        if (after != null) {
            conditions.add("(" + KEY + ") > (?, ?, ?, ?)");
            parameters.addAll(List.of(
                    after.indicator().value(),
                    after.area().value(),
                    after.period().value(),
                    after.dataset().value()));
        }
    }

    /// @param limit rows at most, null for all
    PreparedStatement prepare(Connection connection, @Nullable Integer limit) throws SQLException {
        var sql = text(connection, limit);
        var query = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setObject(i + 1, parameters.get(i));
        }
        return query;
    }

    private String text(Connection connection, @Nullable Integer limit) throws SQLException {
        var knowledge = selection.knowledge();
        boolean asItStands = knowledge.asOf() == null && !knowledge.history() && seesAllAsItStands();
        String sql;
        if (asItStands) {
            ofWhatCounts("observation");
            sql = "select " + COLUMNS + " from observation" + where() + order("");
        } else {
            compare("accepted_at <= ?", knowledge.asOf() == null ? null : Timestamp.from(knowledge.asOf()));
            onlyVisible();
            sql = knowledge.history() ? revisions() : newest();
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof String[] words) {
                parameters.set(i, connection.createArrayOf("text", words));
            }
        }
        return limit == null ? sql : sql + " limit " + limit;
    }

    private String revisions() {
        ofWhatCounts("revision");
        return "select " + COLUMNS + " from revision" + where() + order("accepted_at, ");
    }

    /// Of each figure the newest revision, and of these the ones that are wanted.
    private String newest() {
        var sql = "select distinct on (" + KEY + ") " + COLUMNS + " from revision" + where() + " order by " + KEY
                + ", revision desc";
        conditions.clear();
        ofWhatCounts("newest");
        return conditions.isEmpty() ? sql : "select " + COLUMNS + " from (" + sql + ") newest" + where() + order("");
    }

    /// Conditions on a figure as it counts, not on its key.
    private void ofWhatCounts(String rows) {
        var knowledge = selection.knowledge();
        var status = selection.status();
        compare("status = ?", status == null ? null : status.word());
        compare("accepted_at > ?", knowledge.updatedAfter() == null ? null : Timestamp.from(knowledge.updatedAfter()));
        if (knowledge.changedSince() != null) {
            conditions.add(CHANGED.replace("{rows}", rows));
            parameters.add(knowledge.changedSince());
        }
    }

    private String order(String first) {
        var knowledge = selection.knowledge();
        var takenBackFirst =
                knowledge.updatedAfter() == null && !knowledge.history() ? "" : "(status = 'withdrawn') desc, ";
        return " order by " + first + takenBackFirst + KEY;
    }

    /// Whether the figures are what counts now, for this reader too: drafts are never hidden from them.
    private boolean seesAllAsItStands() {
        var wanted = selection.indicators();
        return selection.reach().everything()
                || (wanted != null && selection.reach().open().containsAll(wanted));
    }

    /// Of each figure the newest revision that the reader may see.
    private void onlyVisible() {
        var reach = selection.reach();
        if (reach.everything()) {
            return;
        }
        conditions.add("(review = ? or indicator = any(?) or state = any(?) or area = any(?))");
        parameters.add(Reach.PUBLISHED);
        for (var codes : List.of(reach.open(), reach.states(), reach.areas())) {
            parameters.add(words(codes));
        }
    }

    private static String[] words(Collection<?> codes) {
        return codes.stream().map(Object::toString).toArray(String[]::new);
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void any(String column, @Nullable Collection<?> allowed) {
        if (allowed != null) {
            conditions.add(column + " = any(?)");
            parameters.add(words(allowed));
        }
    }

    private void compare(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }
}
