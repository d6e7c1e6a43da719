package org.sopan.indicators.validation;

import io.smallrye.config.ConfigMapping;

/// Settings `sopan.validation.*`.
@ConfigMapping(prefix = "sopan.validation")
public interface ValidationSettings {

    /// Variance of surveys that do not say theirs, as a multiple of that of a simple random sample.
    double designEffect();

    /// Pairs looked at after one submission.
    int pairs();
}
