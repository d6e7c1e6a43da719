package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.acceptance.AwaitSettled;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Instants as parameters of a request.
@ApplicationScoped
public class InstantParameters {

    private final Clock clock;
    private final AwaitSettled awaitSettled;

    InstantParameters(Clock clock, AwaitSettled awaitSettled) {
        this.clock = clock;
        this.awaitSettled = awaitSettled;
    }

    /// The instant (RFC 3339), null for null; ends the request with 400 when it is none.
    public @Nullable Instant read(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // The plus of an offset that was not encoded comes as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw wrong(parameter, parameter + " \"" + text + "\" is not an instant such as 2026-11-22T10:15:30Z");
        }
    }

    /// The same, not later than now, once all that was accepted until then can be read: asked again it gives the same.
    public @Nullable Instant past(String parameter, @Nullable String text) {
        var instant = read(parameter, text);
        if (instant != null && instant.isAfter(clock.instant())) {
            throw wrong(
                    parameter, parameter + " " + instant + " is later than now; what will be known then is not known");
        }
        if (instant != null) {
            settle(instant);
        }
        return instant;
    }

    /// The present instant, once all that was accepted until then can be read: who asks for what was updated goes on
    /// from here and misses nothing.
    public Instant settledNow() {
        var now = awaitSettled.now();
        settle(now);
        return now;
    }

    private void settle(Instant instant) {
        if (!awaitSettled.until(instant)) {
            throw new Problem(
                            ErrorCode.BUSY,
                            "a submission accepted until " + instant + " is still being written after "
                                    + awaitSettled.patience() + "; what was known then can be read once it is")
                    .with(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(Math.max(1, awaitSettled.patience().toSeconds())));
        }
    }

    private static Problem wrong(String parameter, String detail) {
        return new Problem(
                ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at(parameter, "unreadable-parameter", detail)));
    }
}
