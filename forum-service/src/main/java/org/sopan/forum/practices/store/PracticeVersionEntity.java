package org.sopan.forum.practices.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.practices.PracticeStatus;
import org.sopan.forum.practices.PracticeVersion;
import org.sopan.forum.practices.Review;

/// A row of `practice_version`; the text is JSON.
@Entity
@Table(name = "practice_version")
class PracticeVersionEntity {

    @Id
    String id;

    String practice;

    int number;

    long revision;

    @Enumerated(EnumType.STRING)
    PracticeStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "content_hash")
    String contentHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> themes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> makers;

    @Column(name = "search_text")
    String searchText;

    @Column(name = "search_grams")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> searchGrams;

    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "support_case")
    @Nullable
    String supportCase;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    protected PracticeVersionEntity() {}

    static String idOf(String practice, int number) {
        return practice + "/" + number;
    }

    static PracticeVersionEntity of(PracticeVersion version, ContentJson json) {
        var row = new PracticeVersionEntity();
        row.id = idOf(version.practice(), version.number());
        row.practice = version.practice();
        row.number = version.number();
        row.correlationId = version.origin().correlationId();
        row.supportCase = version.origin().supportCase();
        row.createdAt = version.origin().createdAt();
        row.take(version, json);
        return row;
    }

    final void take(PracticeVersion version, ContentJson json) {
        revision = version.revision();
        status = version.status();
        if (!version.contentHash().equals(contentHash)) {
            content = json.write(version.content());
            contentHash = version.contentHash();
            var search = SearchText.of(version.content());
            searchText = search.text();
            searchGrams = search.grams();
        }
        areas = version.content().areas().stream().map(AreaCode::value).toList();
        themes = version.content().themes();
        makers = version.origin().makers().stream().sorted().toList();
        changedAt = version.origin().changedAt();
        publishedAt = version.origin().publishedAt();
    }

    PracticeVersion toVersion(List<Review> reviews, ContentJson json) {
        var origin = new PracticeVersion.Origin(
                Set.copyOf(makers), correlationId, supportCase, createdAt, changedAt, publishedAt);
        return new PracticeVersion(
                practice, number, revision, status, json.read(content), contentHash, reviews, origin);
    }
}
