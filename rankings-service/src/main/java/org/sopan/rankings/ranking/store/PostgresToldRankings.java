package org.sopan.rankings.ranking.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.ranking.ToldRanking;
import org.sopan.rankings.ranking.ToldRankings;

/// What was told last, in the table `told_ranking`.
@ApplicationScoped
class PostgresToldRankings implements ToldRankings {

    private static final String CLAIM = """
            insert into told_ranking (programme, method, measure, period) values (?, ?, ?, ?)
            on conflict on constraint told_ranking_key do nothing
            """;
    private static final String LOCK = """
            select method_version, reflects, areas, ranks from told_ranking
            where programme = ? and method = ? and measure = ? and period = ? for update
            """;
    private static final String PUT = """
            update told_ranking set method_version = ?, reflects = ?, areas = ?, ranks = ?
            where programme = ? and method = ? and measure = ? and period = ?
            """;

    private final DataSource database;

    PostgresToldRankings(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<ToldRanking> lock(ToldRanking.Of of) {
        try (var connection = database.getConnection()) {
            try (var claim = connection.prepareStatement(CLAIM)) {
                bind(claim, 1, of);
                claim.executeUpdate();
            }
            try (var lock = connection.prepareStatement(LOCK)) {
                bind(lock, 1, of);
                try (var rows = lock.executeQuery()) {
                    return rows.next() ? read(rows, of) : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what was told of " + of + " could not be read", e);
        }
    }

    @Override
    public void put(ToldRanking ranking) {
        try (var connection = database.getConnection();
                var put = connection.prepareStatement(PUT)) {
            put.setInt(1, ranking.methodVersion());
            put.setString(2, ranking.reflects().toString());
            put.setArray(
                    3, connection.createArrayOf("text", ranking.ranks().keySet().toArray()));
            put.setArray(
                    4,
                    connection.createArrayOf("integer", ranking.ranks().values().toArray()));
            bind(put, 5, ranking.of());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what was told of " + ranking.of() + " could not be kept", e);
        }
    }

    private static Optional<ToldRanking> read(ResultSet row, ToldRanking.Of of) throws SQLException {
        var reflects = row.getString(2);
        if (reflects == null) {
            return Optional.empty();
        }
        var areas = (String[]) row.getArray(3).getArray();
        var places = (Integer[]) row.getArray(4).getArray();
        var ranks = new TreeMap<String, Integer>();
        for (int i = 0; i < areas.length; i++) {
            ranks.put(areas[i], places[i]);
        }
        return Optional.of(new ToldRanking(of, row.getInt(1), Positions.parse(reflects), ranks));
    }

    private static void bind(PreparedStatement statement, int from, ToldRanking.Of of) throws SQLException {
        statement.setString(from, of.programme().value());
        statement.setString(from + 1, of.method());
        statement.setString(from + 2, of.measure().name().toLowerCase(Locale.ROOT));
        statement.setString(from + 3, of.period().value());
    }
}
