package org.sopan.indicators.finding;

/// Tells other services of findings, within the transaction that changes them.
public interface Announcements {

    void changed(Finding finding);
}
