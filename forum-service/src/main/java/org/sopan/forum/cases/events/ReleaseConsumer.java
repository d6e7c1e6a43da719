package org.sopan.forum.cases.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sopan.contracts.event.ReleaseClosed;
import org.sopan.contracts.event.ReleasePart;
import org.sopan.contracts.event.ReleasePart.Place;
import org.sopan.contracts.event.ReleasePart.Standing;
import org.sopan.contracts.event.Topic;
import org.sopan.forum.cases.Release;
import org.sopan.kit.consume.Event;
import org.sopan.kit.consume.Projection;
import org.sopan.kit.consume.UndecodableEvent;

/// Keeps what releases say. Nothing is judged here: a release counts once its closing record has come and the count and
/// the hash of what was told before agree with it.
@ApplicationScoped
class ReleaseConsumer implements Projection {

    private static final String PLACE = """
            insert into release_placing (release, part, area, node, score, rank_by_score, previous_rank, delta,
                                         rank_by_delta)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String OVERALL =
            "select area, rank_by_score, rank_by_delta from release_placing where release = ? and node = ?";

    private static final String HEARD = """
            insert into release_heard (release, part, programme, period, event_id, correlation_id, published_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final JudgingLoop judging;

    ReleaseConsumer(JudgingLoop judging) {
        this.judging = judging;
    }

    @Override
    public String name() {
        return "forum-releases";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.RELEASES);
    }

    @Override
    public Set<String> knownTypes() {
        return Set.of(ReleasePart.TYPE, ReleaseClosed.TYPE);
    }

    @Override
    public void apply(Connection connection, List<Event> events) throws SQLException {
        for (var event : events) {
            switch (event.type()) {
                case ReleasePart.TYPE ->
                    place(connection, event, event.payload().as(ReleasePart.class));
                case ReleaseClosed.TYPE ->
                    close(connection, event, event.payload().as(ReleaseClosed.class));
                default -> {
                    // Types this version does not know are parked before they get here.
                }
            }
        }
    }

    @Override
    public void forget(Connection connection, Topic topic, int partition) throws SQLException {
        for (var table : List.of("release_heard", "release_placing")) {
            try (var delete = connection.prepareStatement("delete from " + table + " where part = ?")) {
                delete.setInt(1, partition);
                delete.executeUpdate();
            }
        }
    }

    @Override
    public void committed(List<Event> events) {
        judging.wake();
    }

    private static void place(Connection connection, Event event, ReleasePart told) throws SQLException {
        try (var insert = connection.prepareStatement(PLACE)) {
            for (var standing : told.standings()) {
                add(insert, event, told, standing.area(), Release.ALL, standing.overall());
                for (var theme : standing.themes()) {
                    add(insert, event, told, standing.area(), theme.theme(), theme.place());
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(
            PreparedStatement insert, Event event, ReleasePart told, String area, String node, Place place)
            throws SQLException {
        insert.setString(1, told.release());
        insert.setInt(2, event.partition());
        insert.setString(3, area);
        insert.setString(4, node);
        insert.setObject(5, place.score(), Types.DOUBLE);
        insert.setObject(6, place.rankByScore(), Types.INTEGER);
        insert.setObject(7, place.previousRankByScore(), Types.INTEGER);
        insert.setObject(8, place.delta(), Types.DOUBLE);
        insert.setObject(9, place.rankByDelta(), Types.INTEGER);
        insert.addBatch();
    }

    private static void close(Connection connection, Event event, ReleaseClosed told) throws SQLException {
        var standings = heard(connection, told.release());
        if (standings.size() != told.areas()) {
            throw new UndecodableEvent("release " + told.release() + " closes over " + told.areas() + " areas; "
                    + standings.size() + " were told of");
        }
        if (!ReleaseClosed.hashOf(standings).equals(told.standingsHash())) {
            throw new UndecodableEvent(
                    "release " + told.release() + ": the ranks told of do not have the hash " + told.standingsHash());
        }
        try (var insert = connection.prepareStatement(HEARD)) {
            insert.setString(1, told.release());
            insert.setInt(2, event.partition());
            insert.setString(3, told.programme());
            insert.setString(4, told.period());
            insert.setString(5, event.id());
            insert.setString(6, Objects.requireNonNullElse(event.correlationId(), event.id()));
            insert.setObject(7, Instant.parse(told.publishedAt()).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static List<Standing> heard(Connection connection, String release) throws SQLException {
        var standings = new ArrayList<Standing>();
        try (var query = connection.prepareStatement(OVERALL)) {
            query.setString(1, release);
            query.setString(2, Release.ALL);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var byScore = rows.getObject(2, Integer.class);
                    var byDelta = rows.getObject(3, Integer.class);
                    var place = new Place(null, byScore, null, null, null, byDelta, null);
                    standings.add(new Standing(rows.getString(1), place, List.of()));
                }
            }
        }
        return standings;
    }
}
