package org.sopan.rankings.method;

import java.util.List;
import org.sopan.engine.method.MethodRefusal;

/// What became of a method that was sent.
public sealed interface StoringOutcome {

    /// It is new.
    record Stored(StoredMethod method) implements StoringOutcome {}

    /// The same document was stored before.
    record Unchanged(StoredMethod method) implements StoringOutcome {}

    /// The version belongs to another document; versions never change.
    record VersionTaken(StoredMethod existing, String sentHash) implements StoringOutcome {}

    /// The document names another code or version than its address.
    record WrongAddress(String code, int version) implements StoringOutcome {}

    /// It contradicts itself or is not readable; everything that is wrong with it.
    record Refused(List<MethodRefusal> refusals) implements StoringOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
