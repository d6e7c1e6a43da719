package org.sopan.forum.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.knowledge.AttendanceMode;
import org.sopan.forum.knowledge.EventDetails;
import org.sopan.forum.knowledge.EventKind;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.knowledge.Place;
import org.sopan.forum.knowledge.Schedule;
import org.sopan.forum.knowledge.Session;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.Texts;

/// A row of `forum_event`.
@Entity
@Table(name = "forum_event")
class ForumEventEntity {

    @Id
    String id;

    long revision;

    @Enumerated(EnumType.STRING)
    ForumEventStatus status;

    int sequence;

    @Enumerated(EnumType.STRING)
    EventKind kind;

    @Nullable
    String series;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Text> titles;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<Text> summary;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    AttendanceMode mode;

    @Nullable
    String venue;

    @Nullable
    String link;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> themes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> prefectures;

    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "support_case")
    @Nullable
    String supportCase;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected ForumEventEntity() {}

    static ForumEventEntity of(ForumEvent event) {
        var row = new ForumEventEntity();
        row.id = event.id();
        row.kind = event.details().kind();
        row.correlationId = event.origin().correlationId();
        row.supportCase = event.origin().supportCase();
        row.createdBy = event.origin().createdBy().person();
        row.createdAt = event.origin().createdAt();
        row.take(event);
        return row;
    }

    final void take(ForumEvent event) {
        var details = event.details();
        revision = event.revision();
        status = event.status();
        sequence = event.sequence();
        kind = details.kind();
        series = details.series();
        titles = details.titles().entries();
        summary = details.summary() == null ? null : details.summary().entries();
        timeZone = details.schedule().zone().getId();
        startsAt = details.schedule().start();
        endsAt = details.schedule().end();
        mode = details.place().mode();
        venue = details.place().venue();
        link = details.place().link();
        languages = details.languages();
        areas = details.areas().stream().map(AreaCode::value).toList();
        themes = details.themes();
        prefectures = details.prefectures();
        changedAt = event.origin().changedAt();
    }

    ForumEvent toEvent(List<Session> sessions) {
        var details = new EventDetails(
                kind,
                series,
                new Texts(titles),
                summary == null ? null : new Texts(summary),
                new Schedule(ZoneId.of(timeZone), startsAt, endsAt),
                new Place(mode, venue, link),
                languages,
                areas.stream().map(AreaCode::new).toList(),
                themes,
                prefectures);
        var origin = new ForumEvent.Origin(correlationId, supportCase, new Actor(createdBy), createdAt, changedAt);
        return new ForumEvent(id, revision, status, sequence, details, sessions, origin);
    }
}
