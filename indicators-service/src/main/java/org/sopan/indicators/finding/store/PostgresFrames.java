package org.sopan.indicators.finding.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.finding.FigureFrame;
import org.sopan.indicators.finding.FigureSeries;
import org.sopan.indicators.finding.Frames;

/// Frames and series out of the figures that count now.
@ApplicationScoped
class PostgresFrames implements Frames {

    private static final String TOUCHED_FRAMES = """
            select state, left(area, 1), period, dataset, array_agg(distinct area)
            from revision where submission = ? group by 1, 2, 3, 4 having count(distinct area) > 1
            order by 1, 2, 3, 4 limit ?""";

    /// Figures of the areas in the period, and in the newest period before it that one of them has figures of.
    private static final String FIGURES = """
            with latest as (
              select o.period from observation o
              where o.area = any(?) and o.dataset = ?
                and o.period_end < (select min(period_start) from observation where area = any(?) and period = ?)
              order by o.period_end desc limit 1)
            select area, indicator, period, value from observation
            where area = any(?) and dataset = ? and value is not null
              and (period = ? or period = (select period from latest))""";

    private static final String SERIES = """
            select o.state, o.area, o.indicator, o.dataset, (array_agg(o.period order by o.period_end desc))[1],
                   array_agg(o.value::double precision order by o.period_end)
            from (select distinct indicator, area, dataset from revision where submission = ? limit ?) touched
            join observation o using (indicator, area, dataset)
            where o.value is not null group by 1, 2, 3, 4 having count(*) >= 4""";

    private static final String TOUCHED = """
            select indicator, period, dataset, state, count(*) from revision where submission = ?
            group by 1, 2, 3, 4 order by 1, 2, 3, 4""";

    private final DataSource database;

    PostgresFrames(DataSource database) {
        this.database = database;
    }

    @Override
    public void around(String submission, int most, Predicate<FigureFrame> each) {
        run(connection -> {
            try (var query = connection.prepareStatement(TOUCHED_FRAMES)) {
                query.setString(1, submission);
                query.setInt(2, most);
                try (var rows = query.executeQuery()) {
                    boolean more = true;
                    while (more && rows.next()) {
                        more = each.test(frame(connection, rows));
                    }
                    return more;
                }
            }
        });
    }

    @Override
    public List<FigureSeries> through(String submission, int most) {
        return run(connection -> {
            try (var query = connection.prepareStatement(SERIES)) {
                query.setString(1, submission);
                query.setInt(2, most);
                try (var rows = query.executeQuery()) {
                    var series = new ArrayList<FigureSeries>();
                    while (rows.next()) {
                        series.add(new FigureSeries(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                List.of((Double[]) rows.getArray(6).getArray())));
                    }
                    return series;
                }
            }
        });
    }

    @Override
    public List<Touched> touched(String submission) {
        return run(connection -> {
            try (var query = connection.prepareStatement(TOUCHED)) {
                query.setString(1, submission);
                try (var rows = query.executeQuery()) {
                    var touched = new ArrayList<Touched>();
                    while (rows.next()) {
                        touched.add(new Touched(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getInt(5)));
                    }
                    return touched;
                }
            }
        });
    }

    private static FigureFrame frame(Connection connection, ResultSet touched) throws SQLException {
        var state = touched.getString(1);
        var period = touched.getString(3);
        var dataset = touched.getString(4);
        var areas = (String[]) touched.getArray(5).getArray();
        Arrays.sort(areas);
        try (var query = connection.prepareStatement(FIGURES)) {
            bind(connection, query, areas, period, dataset);
            try (var rows = query.executeQuery()) {
                var cells = new ArrayList<Cell>();
                while (rows.next()) {
                    cells.add(new Cell(rows.getString(1), rows.getString(2), rows.getString(3), rows.getDouble(4)));
                }
                return frame(new FigureFrame.Place(state, period, previous(cells, period), dataset), areas, cells);
            }
        }
    }

    private static void bind(
            Connection connection, PreparedStatement query, String[] areas, String period, String dataset)
            throws SQLException {
        var array = connection.createArrayOf("text", areas);
        query.setArray(1, array);
        query.setString(2, dataset);
        query.setArray(3, array);
        query.setString(4, period);
        query.setArray(5, array);
        query.setString(6, dataset);
        query.setString(7, period);
    }

    private static String previous(List<Cell> cells, String period) {
        return cells.stream()
                .map(Cell::period)
                .filter(each -> !each.equals(period))
                .findFirst()
                .orElse("");
    }

    private static FigureFrame frame(FigureFrame.Place place, String[] areas, List<Cell> cells) {
        var columns = new TreeMap<String, Integer>();
        new TreeSet<>(cells.stream().map(Cell::indicator).toList()).forEach(each -> columns.put(each, columns.size()));
        var before = gaps(areas.length, columns.size());
        var now = gaps(areas.length, columns.size());
        for (var cell : cells) {
            int row = Arrays.binarySearch(areas, cell.area());
            @Nullable Integer column = columns.get(cell.indicator());
            if (column != null) {
                (cell.period().equals(place.period()) ? now : before)[row][column] = cell.value();
            }
        }
        return new FigureFrame(place, List.of(areas), List.copyOf(columns.keySet()), before, now);
    }

    private static double[][] gaps(int rows, int columns) {
        var gaps = new double[rows][columns];
        for (var row : gaps) {
            Arrays.fill(row, Double.NaN);
        }
        return gaps;
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("figures not looked at", e);
        }
    }

    private record Cell(String area, String indicator, String period, double value) {}

    /// What is done with a connection.
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
