package org.sopan.forum.practices.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.practices.Review;

/// A row of `practice_review`.
@Entity
@Table(name = "practice_review")
class ReviewEntity {

    @Id
    String id;

    @Column(name = "version_id")
    String versionId;

    String reviewer;

    @Enumerated(EnumType.STRING)
    Review.Verdict verdict;

    @Column(name = "conflict_of_interest")
    boolean conflictOfInterest;

    String comment;

    @Column(name = "given_at")
    Instant givenAt;

    protected ReviewEntity() {}

    static ReviewEntity of(String version, Review review) {
        var row = new ReviewEntity();
        row.id = review.id();
        row.versionId = version;
        row.reviewer = review.reviewer().person();
        row.verdict = review.verdict();
        row.conflictOfInterest = review.conflictOfInterest();
        row.comment = review.comment();
        row.givenAt = review.at();
        return row;
    }

    Review toReview() {
        return new Review(id, new Actor(reviewer), verdict, conflictOfInterest, comment, givenAt);
    }
}
