package org.sopan.formats;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an `Accept` header (RFC 9110 §12.5.1): the most specific range that covers a type says how much it is liked.
final class Acceptance {

    private Acceptance() {}

    /// The best liked format; among equals the one that stands first.
    static Optional<TableFormat> best(@Nullable String accept, List<TableFormat> formats) {
        if (accept == null || accept.isBlank()) {
            return formats.stream().findFirst();
        }
        var best = Optional.<TableFormat>empty();
        var most = 0.0;
        for (var format : formats) {
            var quality = quality(accept, format.mediaType());
            if (quality > most) {
                most = quality;
                best = Optional.of(format);
            }
        }
        return best;
    }

    private static double quality(String accept, MediaType type) {
        var quality = 0.0;
        var closest = -1;
        for (var range : accept.split(",", -1)) {
            var parts = range.split(";", -1);
            var specificity = specificity(parts[0].strip(), type);
            if (specificity > closest) {
                closest = specificity;
                quality = weight(parts);
            }
        }
        return quality;
    }

    /// 2 for the type itself, 1 for its family, 0 for anything, -1 when it is not covered.
    private static int specificity(String range, MediaType type) {
        if (range.equals("*/*") || range.equals("*")) {
            return 0;
        }
        if (range.equalsIgnoreCase(type.getType() + "/*")) {
            return 1;
        }
        return range.equalsIgnoreCase(type.getType() + "/" + type.getSubtype()) ? 2 : -1;
    }

    private static double weight(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
                return number(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 0.0, 1.0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
