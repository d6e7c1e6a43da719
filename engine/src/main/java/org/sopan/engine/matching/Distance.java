package org.sopan.engine.matching;

/// How unlike two contexts are.
public enum Distance {
    /// Mean over the common features of |x − y|/range (Gower, 1971), 0..1.
    GOWER,
    /// √ of the mean over the common features of ((x − y)/s)².
    STANDARDISED,
    /// √((x − y)ᵀ S⁺ (x − y)) with the pseudo-inverse of the covariance matrix over complete rows; only
    /// between complete rows.
    MAHALANOBIS
}
