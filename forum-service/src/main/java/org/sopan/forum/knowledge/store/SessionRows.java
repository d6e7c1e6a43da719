package org.sopan.forum.knowledge.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.Session;

/// The rows of `forum_session`, read and written with their event.
@ApplicationScoped
class SessionRows implements PanacheRepositoryBase<SessionEntity, String> {

    Map<String, List<Session>> byEvent(Collection<String> events) {
        return list("eventId in ?1", events).stream()
                .collect(Collectors.groupingBy(
                        row -> row.eventId, Collectors.mapping(SessionEntity::toSession, Collectors.toList())));
    }

    /// Sessions are added and taken out, never edited.
    void save(ForumEvent event) {
        var stored = list("eventId", event.id());
        var wanted = event.sessions();
        stored.stream().filter(row -> event.find(row.id).isEmpty()).forEach(this::delete);
        wanted.stream()
                .filter(session -> stored.stream().noneMatch(row -> row.id.equals(session.id())))
                .forEach(session -> persist(SessionEntity.of(event.id(), session)));
    }
}
