package org.sopan.testkit.contract;

/// Something that does not hold.
///
/// @param where method and path, or the place in the document
/// @param what expected and got
public record Finding(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
