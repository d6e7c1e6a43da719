package org.sopan.rankings.ranking.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.formats.Column;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;

/// A ranked list as a table: one row for each member, those without a place last. Every row says what it is about, so
/// that rows of several lists can stand in one sheet.
final class ListTables {

    private static final List<Column> COLUMNS = List.of(
            Column.of("programme", ValueType.TEXT, "Programme"),
            Column.of("period", ValueType.TEXT, "Period"),
            Column.of("measure", ValueType.TEXT, "Ranked by"),
            Column.of("node", ValueType.TEXT, "Theme or indicator"),
            Column.of("area", ValueType.TEXT, "LGD code"),
            Column.of("name", ValueType.TEXT, "Name"),
            Column.of("name_hi", ValueType.TEXT, "Name in Hindi"),
            Column.of("state", ValueType.TEXT, "LGD code of the state"),
            Column.of("state_name", ValueType.TEXT, "State"),
            Column.of("rank", ValueType.DECIMAL, "Rank"),
            Column.of("of", ValueType.WHOLE, "Of"),
            Column.of("tied_with", ValueType.TEXT, "Same rank as"),
            Column.of("score", ValueType.DECIMAL, "Score"),
            Column.of("delta", ValueType.DECIMAL, "Change"),
            Column.of("delta_missing", ValueType.TEXT, "Why no change"),
            Column.of("base_period", ValueType.TEXT, "Change since"),
            Column.of("previous_score", ValueType.DECIMAL, "Score before"),
            Column.of("previous_rank", ValueType.DECIMAL, "Rank before"),
            Column.of("places_gained", ValueType.DECIMAL, "Places gained"),
            Column.of("band", ValueType.TEXT, "Band"),
            Column.of("coverage", ValueType.DECIMAL, "Coverage"),
            Column.of("held_share", ValueType.DECIMAL, "Held"),
            Column.of("imputed_share", ValueType.DECIMAL, "Imputed"),
            Column.of("low_reliability_share", ValueType.DECIMAL, "Of low reliability"),
            Column.of("not_ranked", ValueType.TEXT, "Why not ranked"),
            Column.of("edition", ValueType.TEXT, "Edition"),
            Column.of("release", ValueType.TEXT, "Release"),
            Column.of("method", ValueType.TEXT, "Method"));

    private ListTables() {}

    static Table of(RankingView list) {
        var rows = new ArrayList<List<@Nullable Object>>();
        list.ranked().forEach(area -> rows.add(row(list, area)));
        list.notRanked().forEach(area -> rows.add(row(list, area)));
        var name = "ranking-%s-%s-%s-%s".formatted(list.programme(), list.period(), list.measure(), list.node());
        return new Table(name, COLUMNS, Rows.of(rows));
    }

    private static List<@Nullable Object> row(RankingView list, RankedAreaView area) {
        var row = start(list, area.area(), area.state());
        row.add(decimal(area.rank()));
        row.add(area.of());
        row.add(String.join(" ", area.tiedWith()));
        row.add(area.score());
        row.add(area.delta());
        row.add(area.deltaMissing());
        row.add(list.basePeriod());
        row.add(area.previousScore());
        row.add(decimal(area.previousRank()));
        row.add(decimal(area.placesGained()));
        row.add(area.band());
        row.add(area.coverage());
        row.add(area.heldShare());
        row.add(area.imputedShare());
        row.add(area.lowReliabilityShare());
        row.add(null);
        return end(row, list);
    }

    private static List<@Nullable Object> row(RankingView list, UnrankedAreaView area) {
        var row = start(list, area.area(), area.state());
        row.add(null);
        row.add(list.of());
        for (int left = COLUMNS.size() - row.size() - 4; left > 0; left--) {
            row.add(null);
        }
        row.add(area.reason());
        return end(row, list);
    }

    private static List<@Nullable Object> start(RankingView list, AreaReference area, @Nullable AreaReference state) {
        var row = new ArrayList<@Nullable Object>();
        row.add(list.programme());
        row.add(list.period());
        row.add(list.measure());
        row.add(list.node());
        row.add(area.code());
        row.add(area.names().get("en"));
        row.add(area.names().get("hi"));
        row.add(state == null ? null : state.code());
        row.add(state == null ? null : state.names().get("en"));
        return row;
    }

    private static List<@Nullable Object> end(List<@Nullable Object> row, RankingView list) {
        row.add(list.edition().edition());
        row.add(list.edition().release());
        row.add(list.method().code() + " " + list.method().version());
        return row;
    }

    private static @Nullable BigDecimal decimal(@Nullable Number number) {
        return number == null ? null : new BigDecimal(number.toString());
    }
}
