package org.sopan.forum.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.knowledge.Schedule;
import org.sopan.forum.knowledge.Session;
import org.sopan.forum.knowledge.Session.Speaker;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.Texts;

/// A row of `forum_session`.
@Entity
@Table(name = "forum_session")
class SessionEntity {

    @Id
    String id;

    @Column(name = "event_id")
    String eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Text> titles;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Nullable
    String room;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Speaker> speakers;

    protected SessionEntity() {}

    static SessionEntity of(String event, Session session) {
        var row = new SessionEntity();
        row.id = session.id();
        row.eventId = event;
        row.titles = session.titles().entries();
        row.timeZone = session.schedule().zone().getId();
        row.startsAt = session.schedule().start();
        row.endsAt = session.schedule().end();
        row.room = session.room();
        row.languages = session.languages();
        row.speakers = session.speakers();
        return row;
    }

    Session toSession() {
        return new Session(
                id, new Texts(titles), new Schedule(ZoneId.of(timeZone), startsAt, endsAt), room, languages, speakers);
    }
}
