package org.sopan.indicators.intake;

/// Tells other services what a submission changed, within the transaction that changes it.
public interface Announcements {

    /// Revisions of one state that are one event.
    void revised(String submission, Figures.Run run);

    void recorded(Submission submission);
}
