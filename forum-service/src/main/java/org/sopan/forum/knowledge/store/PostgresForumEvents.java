package org.sopan.forum.knowledge.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.knowledge.ForumEvents;
import org.sopan.forum.knowledge.Session;

/// Knowledge-forum events in PostgreSQL.
@ApplicationScoped
class PostgresForumEvents implements ForumEvents, PanacheRepositoryBase<ForumEventEntity, String> {

    private final SessionRows sessions;
    private final Bookings bookings;

    PostgresForumEvents(SessionRows sessions, Bookings bookings) {
        this.sessions = sessions;
        this.bookings = bookings;
    }

    @Override
    public Optional<ForumEvent> find(String id) {
        return findByIdOptional(id).map(this::whole);
    }

    @Override
    public Optional<ForumEvent> lock(String id) {
        // What this transaction read before it held the row may be old by now.
        flush();
        getEntityManager().clear();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::whole);
    }

    @Override
    public void add(ForumEvent event) {
        persist(ForumEventEntity.of(event));
        sessions.save(event);
        flush();
    }

    @Override
    public void save(ForumEvent event) {
        findByIdOptional(event.id()).orElseThrow().take(event);
        sessions.save(event);
        flush();
    }

    @Override
    public Optional<String> rebook(ForumEvent before, ForumEvent after) {
        if (sameNeeds(before, after)) {
            return Optional.empty();
        }
        var either = Stream.concat(before.sessions().stream(), after.sessions().stream())
                .toList();
        bookings.free(either);
        var taken = bookings.take(after);
        if (taken.isPresent()) {
            bookings.free(either);
            bookings.take(before);
        }
        return taken;
    }

    @Override
    public List<ForumEvent> list(Query query) {
        var filter = Filter.of(query);
        var rows = find(filter.where() + " order by startsAt, id", filter.parameters())
                .page(0, query.limit())
                .list();
        var parts = sessions.byEvent(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.toEvent(parts.getOrDefault(row.id, List.of())))
                .toList();
    }

    private ForumEvent whole(ForumEventEntity row) {
        return row.toEvent(sessions.byEvent(List.of(row.id)).getOrDefault(row.id, List.of()));
    }

    private static boolean sameNeeds(ForumEvent before, ForumEvent after) {
        return before.status().holdsRooms() == after.status().holdsRooms()
                && ids(before).equals(ids(after))
                && before.details().place().equals(after.details().place());
    }

    private static List<String> ids(ForumEvent event) {
        return event.sessions().stream().map(Session::id).toList();
    }

    /// The `where` of a query and its parameters.
    private record Filter(String where, Map<String, Object> parameters) {

        static Filter of(Query query) {
            var terms = new ArrayList<String>();
            var parameters = new HashMap<String, Object>();
            terms.add("1 = 1");
            if (!query.drafts()) {
                terms.add("status <> :draft");
                parameters.put("draft", ForumEventStatus.DRAFT);
            }
            if (query.status() != null) {
                terms.add("status = :status");
                parameters.put("status", query.status());
            }
            if (query.area() != null) {
                terms.add("array_contains(areas, :area)");
                parameters.put("area", query.area());
            }
            if (query.theme() != null) {
                terms.add("array_contains(themes, :theme)");
                parameters.put("theme", query.theme());
            }
            if (query.from() != null) {
                terms.add("endsAt > :from");
                parameters.put("from", query.from());
            }
            if (query.behind() != null) {
                terms.add("(startsAt > :start or (startsAt = :start and id > :id))");
                parameters.put("start", query.behind().start());
                parameters.put("id", query.behind().id());
            }
            return new Filter(String.join(" and ", terms), parameters);
        }
    }
}
