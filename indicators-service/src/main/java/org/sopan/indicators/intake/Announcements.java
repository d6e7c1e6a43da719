package org.sopan.indicators.intake;

/// Tells other services what a submission changed, within the transaction that changes it.
public interface Announcements {

    void revised(Submission submission, Figures.Run run);

    void recorded(Submission submission);
}
