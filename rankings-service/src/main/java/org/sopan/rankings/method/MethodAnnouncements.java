package org.sopan.rankings.method;

/// Where it is told that a method was stored, in the transaction that stores it.
public interface MethodAnnouncements {

    void stored(StoredMethod method);
}
