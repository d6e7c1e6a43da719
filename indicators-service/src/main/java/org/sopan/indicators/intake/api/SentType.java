package org.sopan.indicators.intake.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Remark;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// What a request says its body is. A request may reach a resource without saying it, or with a range such as `text/*`,
/// by which no reader can be chosen.
///
/// @param mediaType without parameters
/// @param charset as declared
record SentType(String mediaType, @Nullable String charset) {

    static SentType of(HttpHeaders headers, List<String> taken) {
        var type = headers.getMediaType();
        if (type == null) {
            throw new Problem(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "the request has no Content-Type; allowed are " + String.join(", ", taken));
        }
        var name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        if (!taken.contains(name)) {
            throw notTaken(name, taken);
        }
        return new SentType(name, type.getParameters().get(MediaType.CHARSET_PARAMETER));
    }

    static Problem notTaken(String mediaType, List<String> taken) {
        return new Problem(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type \"" + Remark.shortened(mediaType) + "\" is not taken here; allowed are "
                        + String.join(", ", taken));
    }
}
