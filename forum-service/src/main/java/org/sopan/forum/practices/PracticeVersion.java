package org.sopan.forum.practices;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.lifecycle.Actor;

/// A version of a practice. Its text changes while it is a draft and never again.
///
/// @param practice id of the practice; all its versions share it
/// @param number counts from 1
/// @param revision counts every change of this version; what `If-Match` holds against
/// @param contentHash SHA-256 of the text in canonical form
/// @param reviews by when they were given
public record PracticeVersion(
        String practice,
        int number,
        long revision,
        PracticeStatus status,
        PracticeContent content,
        String contentHash,
        List<Review> reviews,
        Origin origin) {

    public PracticeVersion {
        reviews = List.copyOf(reviews);
    }

    /// Where it comes from and when it last changed.
    ///
    /// @param makers every person who wrote at this version
    /// @param supportCase the case it answers, or null
    /// @param publishedAt when it was published, null before
    public record Origin(
            Set<String> makers,
            String correlationId,
            @Nullable String supportCase,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant publishedAt) {

        public Origin {
            makers = Set.copyOf(makers);
        }

        Origin by(Actor actor, Instant now) {
            var more = new TreeSet<>(makers);
            more.add(actor.person());
            return new Origin(more, correlationId, supportCase, createdAt, now, publishedAt);
        }

        Origin at(Instant now, boolean published) {
            return new Origin(makers, correlationId, supportCase, createdAt, now, published ? now : publishedAt);
        }
    }

    public boolean madeBy(Actor actor) {
        return origin.makers().contains(actor.person());
    }

    /// Reviews that count: given by people without a conflict of interest.
    public List<Review> countingReviews() {
        return reviews.stream().filter(review -> !review.conflictOfInterest()).toList();
    }

    public String address() {
        return practice + " version " + number;
    }

    PracticeVersion moved(PracticeStatus to, Instant now) {
        return new PracticeVersion(
                practice,
                number,
                revision + 1,
                to,
                content,
                contentHash,
                reviews,
                origin.at(now, to == PracticeStatus.PUBLISHED));
    }

    PracticeVersion written(PracticeContent text, String hash, Actor actor, Instant now) {
        return new PracticeVersion(practice, number, revision + 1, status, text, hash, reviews, origin.by(actor, now));
    }
}
