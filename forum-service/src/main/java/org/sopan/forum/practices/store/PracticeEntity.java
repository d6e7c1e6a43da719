package org.sopan.forum.practices.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `practice`: what all versions share, and what is held while one of them changes.
@Entity
@Table(name = "practice")
class PracticeEntity {

    @Id
    String id;

    @Column(name = "created_at")
    Instant createdAt;

    protected PracticeEntity() {}

    PracticeEntity(String id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }
}
