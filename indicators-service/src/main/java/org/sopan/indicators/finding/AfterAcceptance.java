package org.sopan.indicators.finding;

/// What else is to be done with a submission once its figures are accepted, in the transaction that looks at them.
public interface AfterAcceptance {

    /// For the service itself. May be called again for a submission it was called for.
    void accepted(String submission);
}
