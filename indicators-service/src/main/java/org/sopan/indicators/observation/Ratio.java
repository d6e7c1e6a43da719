package org.sopan.indicators.observation;

import java.math.BigDecimal;

/// The two halves a value was worked out from, exactly as they were sent.
public record Ratio(BigDecimal numerator, BigDecimal denominator) {}
