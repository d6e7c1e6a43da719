package org.sopan.gateway.quota;

/// A bucket of tokens as it was after the last request; one flows in every `window / quota`.
///
/// @param tokens in [0, quota]
/// @param granted whether the last request got its token
record Bucket(double tokens, long atNanos, boolean granted) {

    static Bucket full(int quota, long nowNanos) {
        return new Bucket(quota, nowNanos, true);
    }

    /// The same bucket later: what flowed in since, never above the quota.
    Bucket at(long nowNanos, int quota, long windowNanos) {
        var flowed = (double) Math.max(0, nowNanos - atNanos) * quota / windowNanos;
        return new Bucket(Math.min(quota, tokens + flowed), nowNanos, granted);
    }

    /// Gives a token away when a whole one is there.
    Bucket take() {
        return tokens >= 1 ? new Bucket(tokens - 1, atNanos, true) : new Bucket(tokens, atNanos, false);
    }
}
