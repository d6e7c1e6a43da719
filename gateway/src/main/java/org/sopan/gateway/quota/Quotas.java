package org.sopan.gateway.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Token buckets, one per key or address, in this process. Replicas count apart: with n of them a caller gets up to
/// n times the quota, which bounds the load all the same.
@ApplicationScoped
public class Quotas {

    private final QuotaSettings settings;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    Quotas(QuotaSettings settings) {
        this(settings, System::nanoTime);
    }

    Quotas(QuotaSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /// Takes one token from the bucket of `who`.
    public Grant take(String who, int quota) {
        var now = nanos.getAsLong();
        var window = settings.window().toNanos();
        if (buckets.size() >= settings.mostBuckets()) {
            buckets.values().removeIf(bucket -> bucket.at(now, quota, window).tokens() >= quota);
        }
        var after = buckets.compute(
                who, (key, known) -> (known == null ? Bucket.full(quota, now) : known.at(now, quota, window)).take());
        return after.granted()
                ? new Grant.Granted((long) after.tokens(), seconds(quota - after.tokens(), quota, window))
                : new Grant.UsedUp(seconds(1 - after.tokens(), quota, window));
    }

    /// Buckets held now.
    int size() {
        return buckets.size();
    }

    private static long seconds(double tokens, int quota, long windowNanos) {
        var wait = tokens * windowNanos / quota;
        return Math.max(1, (long) StrictMath.ceil(wait / TimeUnit.SECONDS.toNanos(1)));
    }
}
