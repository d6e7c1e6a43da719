package org.sopan.forum.lifecycle;

import java.util.List;

/// What a use case answers: the thing done, or why not. A refusal leaves nothing behind.
///
/// @param <T> what there is when it was done
public sealed interface Outcome<T> {

    /// Done, and durable once the transaction has committed.
    record Done<T>(T value) implements Outcome<T> {}

    /// There is no such thing.
    record Missing<T>(String what, String id) implements Outcome<T> {}

    /// It has changed since the caller read it.
    record Stale<T>(long expected, long current) implements Outcome<T> {}

    /// The table of the aggregate has no such step.
    record NotAllowed<T>(String aggregate, String id, String from, String to, List<String> allowed)
            implements Outcome<T> {

        public NotAllowed {
            allowed = List.copyOf(allowed);
        }
    }

    /// The content breaks rules; all of them are listed.
    record Broken<T>(List<Breach> breaches) implements Outcome<T> {

        public Broken {
            breaches = List.copyOf(breaches);
        }
    }

    /// It does not fit what is already there.
    record Clash<T>(String detail) implements Outcome<T> {}

    /// Not by this person.
    record Denied<T>(String detail) implements Outcome<T> {}

    static <T> Outcome<T> broken(String pointer, String code, String detail) {
        return new Broken<>(List.of(new Breach(pointer, code, detail)));
    }
}
