package org.sopan.indicators.withdrawal;

/// Tells other services that a submission was taken back, within the transaction that does it.
public interface Announcements {

    void withdrawn(Withdrawal withdrawal);
}
