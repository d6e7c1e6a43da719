package org.sopan.engine.method;

import java.util.List;
import java.util.stream.Collectors;

/// What became of a method document that was read: a method, or every reason why not.
public sealed interface MethodReading {

    record Accepted(Method method) implements MethodReading {}

    record Refused(List<MethodRefusal> refusals) implements MethodReading {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /// The method; throws [IllegalArgumentException] with all messages when it was refused.
    default Method getMethod() {
        return switch (this) {
            case Accepted(var method) -> method;
            case Refused(var refusals) ->
                throw new IllegalArgumentException(
                        refusals.stream().map(MethodRefusal::message).collect(Collectors.joining("; ")));
        };
    }
}
