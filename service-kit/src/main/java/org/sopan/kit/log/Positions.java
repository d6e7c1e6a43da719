package org.sopan.kit.log;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A place in one topic: the last `seq` per partition, written `0:18,3:20`. What a write answers with, what a ranking
/// reflects, and what `atLeast` asks for are all of this form.
///
/// @param seqByPartition partition to `seq`; a partition that is not named is at its beginning
public record Positions(SortedMap<Integer, Long> seqByPartition) {

    /// The beginning of every partition; written as the empty text.
    public static final Positions NONE = new Positions(new TreeMap<>());

    private static final int MOST_PARTITIONS = 1_000;

    public Positions {
        seqByPartition = Collections.unmodifiableSortedMap(new TreeMap<>(seqByPartition));
    }

    public static Positions of(Map<Integer, Long> seqByPartition) {
        return new Positions(new TreeMap<>(seqByPartition));
    }

    /// Reads `0:18,3:20`; throws [IllegalArgumentException] with what was found and what is allowed.
    public static Positions parse(String text) {
        var found = new TreeMap<Integer, Long>();
        if (text.isBlank()) {
            return NONE;
        }
        var parts = text.split(",", MOST_PARTITIONS + 1);
        for (var part : parts) {
            var colon = part.indexOf(':');
            if (parts.length > MOST_PARTITIONS || colon < 1) {
                throw unreadable(text);
            }
            try {
                var partition =
                        Integer.parseUnsignedInt(part.substring(0, colon).strip());
                var seq = Long.parseUnsignedLong(part.substring(colon + 1).strip());
                if (partition < 0 || seq < 0 || found.put(partition, seq) != null) {
                    throw unreadable(text);
                }
            } catch (NumberFormatException e) {
                throw unreadable(text);
            }
        }
        return new Positions(found);
    }

    /// Whether a reader standing here has seen everything up to `other`.
    public boolean covers(Positions other) {
        return other.seqByPartition.entrySet().stream()
                .allMatch(entry -> seqByPartition.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    @Override
    public String toString() {
        return seqByPartition.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private static IllegalArgumentException unreadable(String text) {
        var shown = text.length() <= 100 ? text : text.substring(0, 100) + "…";
        return new IllegalArgumentException(
                "positions \"" + shown
                        + "\" are not readable; allowed is partition:seq, each partition once, joined by commas, such as 0:18,3:20");
    }
}
