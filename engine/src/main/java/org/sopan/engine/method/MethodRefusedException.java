package org.sopan.engine.method;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown when a [Method] is put together from parts that contradict each other; carries every refusal, not the
/// first.
public final class MethodRefusedException extends IllegalArgumentException {

    private final transient List<MethodRefusal> refusals;

    public MethodRefusedException(List<MethodRefusal> refusals) {
        super(refusals.stream().map(MethodRefusal::message).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    public List<MethodRefusal> refusals() {
        return refusals;
    }
}
