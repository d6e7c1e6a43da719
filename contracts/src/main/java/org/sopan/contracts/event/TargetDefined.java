package org.sopan.contracts.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// `sopan.target.defined.v1` on [Topic#CATALOGUE]: a value that is to be reached; key
/// `target/<indicator>/<area>/<by>`.
///
/// @param area null for all areas
/// @param by period at whose end it is to be reached
public record TargetDefined(String indicator, @Nullable String area, String by, BigDecimal value, String source) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.target.defined.v1";
}
