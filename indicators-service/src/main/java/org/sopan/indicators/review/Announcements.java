package org.sopan.indicators.review;

/// Tells other services of reviews, within the transaction that makes them.
public interface Announcements {

    void reviewed(Review review);
}
