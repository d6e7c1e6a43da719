package org.sopan.indicators.intake;

import org.jspecify.annotations.Nullable;

/// Room for remarks, by their number and by the bytes they have in an answer. Once one finds no room, none
/// does, so that the remarks that are kept are the first ones.
final class RemarkRoom {

    /// Names of fields, numbers, quotes and commas of one remark.
    private static final int FRAME_BYTES = 220;

    /// Bounds of a submission's remarks.
    ///
    /// @param bytes as they are written in JSON
    record Bounds(int count, int bytes) {}

    private final Bounds bounds;
    private int count;
    private long bytes;

    RemarkRoom(Bounds bounds) {
        this.bounds = bounds;
    }

    static Bounds boundsOf(IntakeLimits limits) {
        return new Bounds(limits.maxRemarks(), limits.maxRemarkBytes());
    }

    /// Whether the next remark is kept.
    boolean takes(Remark remark) {
        if (count >= bounds.count() || bytes > bounds.bytes()) {
            return false;
        }
        bytes += bytesOf(remark);
        if (bytes > bounds.bytes()) {
            return false;
        }
        count++;
        return true;
    }

    private static long bytesOf(Remark remark) {
        return FRAME_BYTES
                + written(remark.pointer())
                + written(remark.sentence())
                + written(remark.found())
                + written(remark.expected())
                + written(remark.suggestion());
    }

    /// Bytes of a text in JSON, which is UTF-8 with quotes and backslashes escaped.
    private static long written(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                bytes += 6;
            } else if (c < 0x80) {
                bytes += c == '"' || c == '\\' ? 2 : 1;
            } else {
                bytes += c < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }
}
