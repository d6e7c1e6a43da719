package org.sopan.kit.log;

import java.util.Comparator;
import java.util.UUID;

/// Which life of a service's database is speaking. A database restored from a backup begins a new one, because it may
/// give a `seq` out a second time. Written `2.0190f3c2-…`.
///
/// The higher counter is newer; of two with one counter (one backup restored twice) the younger uuid, version 7, is.
public record Epoch(int counter, UUID id) implements Comparable<Epoch> {

    private static final Comparator<Epoch> OLDEST_FIRST =
            Comparator.comparingInt(Epoch::counter).thenComparing(epoch -> epoch.id.toString());

    /// Throws [IllegalArgumentException] with what was found and what is allowed.
    public static Epoch parse(String text) {
        var dot = text.indexOf('.');
        try {
            return new Epoch(
                    Integer.parseInt(text.substring(0, Math.max(dot, 0))), UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "epoch \"" + text + "\" is not readable; allowed is a counter, a dot and a uuid", e);
        }
    }

    @Override
    public int compareTo(Epoch other) {
        return OLDEST_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return counter + "." + id;
    }
}
