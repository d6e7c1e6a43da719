package org.sopan.engine;

/// How many of its cases a law is tried on: all of them, or, with `-Dsopan.tries.every=9`, every ninth.
/// The runs that change the code and look whether a test notices ask for fewer, because they repeat each
/// case some thousand times.
public final class Tries {

    private static final int EVERY = Integer.getInteger("sopan.tries.every", 1);

    private Tries() {}

    /// Whether a case is tried, by its number.
    public static boolean takes(long number) {
        return number % EVERY == 0;
    }
}
