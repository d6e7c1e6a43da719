package org.sopan.forum.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.Schedule;
import org.sopan.forum.knowledge.Session;

/// Who holds which room and which speaker when: rows of `forum_booking`, whose exclusion constraint lets no two of one
/// kind and name overlap, however many write at once.
@ApplicationScoped
class Bookings {

    private static final String TAKE = """
            insert into forum_booking (kind, name, session_id, during)
            values (?1, ?2, ?3, tstzrange(cast(?4 as timestamptz), cast(?5 as timestamptz), '[)'))
            on conflict do nothing""";

    private static final String HOLDER = """
            select session_id || ' of ' || event_id
            from forum_booking join forum_session on forum_session.id = session_id
            where kind = ?1 and name = ?2
              and during && tstzrange(cast(?3 as timestamptz), cast(?4 as timestamptz), '[)')
            limit 1""";

    /// Everybody takes in this order, so that two writers never wait for each other in a circle.
    private static final Comparator<Claim> IN_ORDER = Comparator.comparing(Claim::kind)
            .thenComparing(Claim::name)
            .thenComparing(claim -> claim.schedule().start());

    private final EntityManager rows;

    Bookings(EntityManager rows) {
        this.rows = rows;
    }

    /// Takes all that the event's sessions need, or says what is taken and by whom.
    Optional<String> take(ForumEvent event) {
        if (!event.status().holdsRooms()) {
            return Optional.empty();
        }
        return event.sessions().stream()
                .flatMap(session -> claims(event, session))
                .sorted(IN_ORDER)
                .map(this::take)
                .flatMap(Optional::stream)
                .findFirst();
    }

    void free(List<Session> sessions) {
        if (!sessions.isEmpty()) {
            rows.createNativeQuery("delete from forum_booking where session_id in (?1)")
                    .setParameter(1, sessions.stream().map(Session::id).toList())
                    .executeUpdate();
        }
    }

    private Optional<String> take(Claim claim) {
        int taken = rows.createNativeQuery(TAKE)
                .setParameter(1, claim.kind())
                .setParameter(2, claim.name())
                .setParameter(3, claim.session())
                .setParameter(4, claim.schedule().start().toString())
                .setParameter(5, claim.schedule().end().toString())
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(holder(claim));
    }

    private String holder(Claim claim) {
        var holders = rows.createNativeQuery(HOLDER)
                .setParameter(1, claim.kind())
                .setParameter(2, claim.name())
                .setParameter(3, claim.schedule().start().toString())
                .setParameter(4, claim.schedule().end().toString())
                .getResultList();
        var holder = holders.isEmpty() ? "another one of this event" : holders.getFirst();
        return "%s %s is in session %s between %s and %s"
                .formatted(
                        claim.kind(),
                        claim.shown(),
                        holder,
                        claim.schedule().localStart(),
                        claim.schedule().localEnd());
    }

    private static Stream<Claim> claims(ForumEvent event, Session session) {
        var speakers = session.speakers().stream()
                .map(Session.Speaker::person)
                .distinct()
                .map(person -> new Claim("speaker", person, person, session.id(), session.schedule()));
        var room = session.room();
        if (room == null) {
            return speakers;
        }
        var venue = event.details().place().venue();
        var name = (venue == null ? event.id() : venue.strip().toLowerCase(Locale.ROOT)) + " / "
                + room.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(new Claim("room", name, room, session.id(), session.schedule())), speakers);
    }

    /// A room or a speaker wanted for a time.
    private record Claim(String kind, String name, String shown, String session, Schedule schedule) {}
}
