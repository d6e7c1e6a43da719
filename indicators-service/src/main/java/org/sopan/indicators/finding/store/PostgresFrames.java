package org.sopan.indicators.finding.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.finding.FigureFrame;
import org.sopan.indicators.finding.FigureSeries;
import org.sopan.indicators.finding.Frames;
import org.sopan.kit.jdbc.Statements;

/// Frames and series out of the figures that count now.
@ApplicationScoped
class PostgresFrames implements Frames {

    private static final String TOUCHED_FRAMES = """
            select state, period, dataset, array_agg(distinct area order by area),
                   array_agg(distinct indicator), count(*) over ()
            from revision where submission = ? group by state, left(area, 1), period, dataset
            order by state, left(area, 1), period, dataset""";

    /// Figures of the submission's indicators in the period, and in the newest period before it that one of the
    /// submission's own areas has figures of.
    private static final String FIGURES = """
            with latest as (
              select o.period from observation o
              where o.indicator = any(?) and o.area = any(?) and o.dataset = ?
                and o.period_end < (select min(period_start) from observation
                                    where indicator = any(?) and area = any(?) and period = ? and dataset = ?)
              order by o.period_end desc limit 1)
            select area, indicator, period, within_double(value) from observation
            where indicator = any(?) and area = any(?) and dataset = ? and within_double(value) is not null
              and (period = ? or period = (select period from latest))""";

    private static final String SERIES = """
            select o.state, o.area, o.indicator, o.dataset, (array_agg(o.period order by o.period_end desc))[1],
                   array_agg(within_double(o.value) order by o.period_end)
            from (select distinct indicator, area, dataset from revision where submission = ?
                  order by 1, 2, 3 limit ?) touched
            join observation o using (indicator, area, dataset)
            where within_double(o.value) is not null group by 1, 2, 3, 4 having count(*) >= 4""";

    private static final String COUNT_SERIES = """
            select count(*) from (select distinct indicator, area, dataset from revision where submission = ?) touched""";

    private static final String TOUCHED = """
            select indicator, period, dataset, state, count(*) from revision where submission = ?
            group by 1, 2, 3, 4 order by 1, 2, 3, 4""";

    private final Statements statements;

    PostgresFrames(DataSource database) {
        this.statements = new Statements(database, "figures not looked at");
    }

    @Override
    public int around(String submission, Bounds bounds, Beside beside, Predicate<FigureFrame> each) {
        return statements.run(connection -> {
            try (var query = connection.prepareStatement(TOUCHED_FRAMES)) {
                query.setString(1, submission);
                try (var rows = query.executeQuery()) {
                    int frames = 0;
                    int seen = 0;
                    boolean more = true;
                    while (more && seen < bounds.frames() && rows.next()) {
                        frames = rows.getInt(6);
                        seen++;
                        more = each.test(frame(connection, rows, bounds, beside));
                    }
                    return frames - seen;
                }
            }
        });
    }

    @Override
    public int countSeries(String submission) {
        return statements.get(COUNT_SERIES, query -> query.setString(1, submission), row -> row.getInt(1));
    }

    @Override
    public List<FigureSeries> through(String submission, int most) {
        return statements.list(
                SERIES,
                query -> {
                    query.setString(1, submission);
                    query.setInt(2, most);
                },
                row -> new FigureSeries(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        List.of((Double[]) row.getArray(6).getArray())));
    }

    @Override
    public List<Touched> touched(String submission) {
        return statements.list(
                TOUCHED,
                query -> query.setString(1, submission),
                row -> new Touched(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
    }

    private static FigureFrame frame(Connection connection, ResultSet touched, Bounds bounds, Beside beside)
            throws SQLException {
        var state = touched.getString(1);
        var period = touched.getString(2);
        var dataset = touched.getString(3);
        var own = Statements.texts(touched, 4);
        var rows = new FigureFrame.Rows(withOthers(own, beside, bounds.neighbours()), own.size());
        try (var query = connection.prepareStatement(FIGURES)) {
            var indicators = touched.getArray(5);
            var ownAreas = touched.getArray(4);
            query.setArray(1, indicators);
            query.setArray(2, ownAreas);
            query.setString(3, dataset);
            query.setArray(4, indicators);
            query.setArray(5, ownAreas);
            query.setString(6, period);
            query.setString(7, dataset);
            query.setArray(8, indicators);
            query.setArray(9, Statements.texts(query, rows.areas()));
            query.setString(10, dataset);
            query.setString(11, period);
            var cells = Statements.list(
                    query, row -> new Cell(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4)));
            return frame(new FigureFrame.Place(state, period, previous(cells, period), dataset), rows, cells);
        }
    }

    /// The submission's areas, then others they are held against.
    private static List<String> withOthers(List<String> own, Beside beside, int most) {
        var known = Set.copyOf(own);
        var all = new ArrayList<>(own);
        beside.of(own.getFirst()).stream()
                .filter(each -> !known.contains(each))
                .limit(most)
                .forEach(all::add);
        return all;
    }

    private static String previous(List<Cell> cells, String period) {
        return cells.stream()
                .map(Cell::period)
                .filter(each -> !each.equals(period))
                .findFirst()
                .orElse("");
    }

    private static FigureFrame frame(FigureFrame.Place place, FigureFrame.Rows rows, List<Cell> cells) {
        var columns = new TreeMap<String, Integer>();
        new TreeSet<>(cells.stream().map(Cell::indicator).toList()).forEach(each -> columns.put(each, columns.size()));
        var places = new HashMap<String, Integer>();
        rows.areas().forEach(each -> places.put(each, places.size()));
        var before = gaps(places.size(), columns.size());
        var now = gaps(places.size(), columns.size());
        for (var cell : cells) {
            @Nullable Integer row = places.get(cell.area());
            @Nullable Integer column = columns.get(cell.indicator());
            if (row != null && column != null) {
                (cell.period().equals(place.period()) ? now : before)[row][column] = cell.value();
            }
        }
        return new FigureFrame(place, rows, List.copyOf(columns.keySet()), before, now);
    }

    private static double[][] gaps(int rows, int columns) {
        var gaps = new double[rows][columns];
        for (var row : gaps) {
            Arrays.fill(row, Double.NaN);
        }
        return gaps;
    }

    private record Cell(String area, String indicator, String period, double value) {}
}
