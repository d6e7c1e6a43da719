package org.sopan.indicators.sdmx.api;

import java.util.List;
import java.util.function.Supplier;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Parameters with a grammar of their own, which SDMX's standard gives them.
final class SdmxParameters {

    private SdmxParameters() {}

    /// What is read; what is not understood ([IllegalArgumentException]) ends the request with 400.
    static <T> T understood(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            var detail = String.valueOf(e.getMessage());
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER,
                    detail,
                    List.of(Violation.at(parameter, "unreadable-parameter", detail)));
        }
    }
}
