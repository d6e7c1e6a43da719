package org.sopan.indicators.reach;

/// Tells the database whom the present transaction serves. Every connection is told when it is taken; a transaction
/// that writes says it again, by the catalogue as it is now.
public interface RowReach {

    void claim();
}
