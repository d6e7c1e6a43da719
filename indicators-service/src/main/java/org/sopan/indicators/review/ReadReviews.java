package org.sopan.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.RowReach;

/// Reads where a submission stands in its review, as far as the caller reaches.
@ApplicationScoped
public class ReadReviews {

    private final Reviews reviews;
    private final OpenReview openReview;
    private final RowReach rowReach;

    ReadReviews(Reviews reviews, OpenReview openReview, RowReach rowReach) {
        this.reviews = reviews;
        this.openReview = openReview;
        this.rowReach = rowReach;
    }

    /// Its parts, also of a push that has only just been accepted.
    @Transactional
    public List<ReviewPart> parts(String submission) {
        rowReach.claim();
        var parts = reviews.parts(submission);
        if (!parts.isEmpty()) {
            return parts;
        }
        CurrentReach.forItself(() -> {
            rowReach.claim();
            openReview.accepted(submission);
            return submission;
        });
        rowReach.claim();
        return reviews.parts(submission);
    }

    /// What was said of it, oldest first.
    public List<Review> reviews(String submission) {
        return reviews.list(submission);
    }
}
