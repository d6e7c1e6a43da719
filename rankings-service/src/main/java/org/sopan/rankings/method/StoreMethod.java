package org.sopan.rankings.method;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sopan.engine.method.Method;
import org.sopan.engine.method.MethodReading;

/// Storing a version of a method: once, and then for ever.
@ApplicationScoped
public class StoreMethod {

    private final Methods methods;
    private final MethodAnnouncements announcements;
    private final Clock clock;

    StoreMethod(Methods methods, MethodAnnouncements announcements, Clock clock) {
        this.methods = methods;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Reads the document, checks it and keeps it under the code and version of its address.
    @Transactional
    public StoringOutcome store(Address address, Map<String, ?> document, String by) {
        return switch (Method.fromTree(document)) {
            case MethodReading.Refused(var refusals) -> new StoringOutcome.Refused(refusals);
            case MethodReading.Accepted(var method) -> store(address, method, by);
        };
    }

    private StoringOutcome store(Address address, Method method, String by) {
        if (!method.code().equals(address.code()) || method.version() != address.version()) {
            return new StoringOutcome.WrongAddress(method.code(), method.version());
        }
        var fresh = StoredMethod.of(method, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        if (methods.add(fresh)) {
            announcements.stored(fresh);
            return new StoringOutcome.Stored(fresh);
        }
        var existing = methods.find(address.code(), address.version()).orElseThrow();
        return existing.hash().equals(fresh.hash())
                ? new StoringOutcome.Unchanged(existing)
                : new StoringOutcome.VersionTaken(existing, fresh.hash());
    }

    /// Where a method is meant to stand.
    public record Address(String code, int version) {}
}
