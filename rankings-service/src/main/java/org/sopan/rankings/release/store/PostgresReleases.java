package org.sopan.rankings.release.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.release.FrozenDocument;
import org.sopan.rankings.release.Release;
import org.sopan.rankings.release.Releases;

/// Releases in the tables `release_chain`, `release` and `release_document`.
@ApplicationScoped
class PostgresReleases implements Releases {

    private static final String COLUMNS = """
            id, programme, period, number, chain, base_period, method, method_version, method_hash, engine_version,
            reflects, figures_as_of, inputs_hash, result_hash, previous, previous_hash, published_at, published_by""";
    private static final String INSERT = "insert into release (" + COLUMNS
            + ", hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    PostgresReleases(DataSource database) {
        this.database = database;
    }

    @Override
    public Place nextPlace(ProgrammeCode programme, Period period) {
        try (var connection = database.getConnection()) {
            int chain = lengthen(connection, programme);
            var last = chain == 1 ? Optional.<Release.Link>empty() : link(connection, programme, chain - 1);
            return new Place(number(connection, programme, period), chain, last);
        } catch (SQLException e) {
            throw new IllegalStateException("no place for a release of " + programme + " could be taken", e);
        }
    }

    @Override
    public void add(Release release, List<FrozenDocument> documents) {
        try (var connection = database.getConnection()) {
            try (var insert = connection.prepareStatement(INSERT)) {
                bind(insert, release);
                insert.executeUpdate();
            }
            addDocuments(connection, release, documents);
        } catch (SQLException e) {
            throw new IllegalStateException("release " + release.id() + " could not be kept", e);
        }
    }

    @Override
    public List<Release> list() {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select " + COLUMNS + " from release order by programme, chain");
                var rows = select.executeQuery()) {
            var releases = new ArrayList<Release>();
            while (rows.next()) {
                releases.add(read(rows));
            }
            return releases;
        } catch (SQLException e) {
            throw new IllegalStateException("the releases could not be read", e);
        }
    }

    @Override
    public long count() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from release");
                var rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the releases could not be counted", e);
        }
    }

    @Override
    public Optional<FrozenBytes> findDocument(String release, String name) {
        var sql = "select content from release_document where release = ? and name = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, release);
            select.setString(2, name);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new FrozenBytes(rows.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("document " + name + " of release " + release + " could not be read", e);
        }
    }

    private static int lengthen(Connection connection, ProgrammeCode programme) throws SQLException {
        var sql = """
                insert into release_chain (programme, length) values (?, 1)
                on conflict on constraint release_chain_key do update set length = release_chain.length + 1
                returning length
                """;
        try (var upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, programme.value());
            try (var rows = upsert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Optional<Release.Link> link(Connection connection, ProgrammeCode programme, int chain)
            throws SQLException {
        try (var select =
                connection.prepareStatement("select id, hash from release where programme = ? and chain = ?")) {
            select.setString(1, programme.value());
            select.setInt(2, chain);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Release.Link(rows.getString(1), rows.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private static int number(Connection connection, ProgrammeCode programme, Period period) throws SQLException {
        try (var select = connection.prepareStatement(
                "select coalesce(max(number), 0) + 1 from release where programme = ? and period = ?")) {
            select.setString(1, programme.value());
            select.setString(2, period.value());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void bind(PreparedStatement insert, Release release) throws SQLException {
        var previous = release.previous();
        insert.setString(1, release.id());
        insert.setString(2, release.programme().value());
        insert.setString(3, release.period().value());
        insert.setInt(4, release.number());
        insert.setInt(5, release.chain());
        insert.setString(
                6, release.basePeriod() == null ? null : release.basePeriod().value());
        insert.setString(7, release.made().method());
        insert.setInt(8, release.made().methodVersion());
        insert.setString(9, release.made().methodHash());
        insert.setString(10, release.made().engineVersion());
        insert.setString(11, release.reflects().toString());
        insert.setObject(12, offset(release.figuresAsOf()));
        insert.setString(13, release.hashes().inputs());
        insert.setString(14, release.hashes().result());
        insert.setString(15, previous == null ? null : previous.id());
        insert.setString(16, previous == null ? null : previous.hash());
        insert.setObject(17, offset(release.publishedAt()));
        insert.setString(18, release.publishedBy());
        insert.setString(19, release.hash());
    }

    private static void addDocuments(Connection connection, Release release, List<FrozenDocument> documents)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into release_document (release, name, hash, content) values (?, ?, ?, ?)")) {
            for (var document : documents) {
                insert.setString(1, release.id());
                insert.setString(2, document.name());
                insert.setString(3, document.hash());
                insert.setBytes(4, document.content().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Release read(ResultSet row) throws SQLException {
        var basePeriod = row.getString(6);
        var previous = row.getString(15);
        return new Release(
                row.getString(1),
                new ProgrammeCode(row.getString(2)),
                Period.parse(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                basePeriod == null ? null : Period.parse(basePeriod),
                new Release.Made(row.getString(7), row.getInt(8), row.getString(9), row.getString(10)),
                Positions.parse(row.getString(11)),
                instant(row, 12),
                new Release.Hashes(row.getString(13), row.getString(14)),
                previous == null ? null : new Release.Link(previous, row.getString(16)),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                row.getString(18));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
