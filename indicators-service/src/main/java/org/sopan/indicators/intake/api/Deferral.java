package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.kit.identity.Caller;

/// Puts a push aside to be decided later: the body first, while it arrives, then the promise.
@ApplicationScoped
class Deferral {

    private final DeferredPushes pushes;
    private final Later later;
    private final Reporters reporters;
    private final CurrentCatalogue catalogue;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Deferral(
            DeferredPushes pushes,
            Later later,
            Reporters reporters,
            CurrentCatalogue catalogue,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.pushes = pushes;
        this.later = later;
        this.reporters = reporters;
        this.catalogue = catalogue;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param answer to an id: what the sender is told at once
    Response take(Manner manner, InputStream body, Function<String, Response> answer) {
        var reporter = reporters.present(catalogue.get());
        var id = ids.next("sub");
        boolean taken = false;
        try {
            pushes.keep(id, body);
            var push = new DeferredPush(
                    id,
                    reporter.provider().code(),
                    reporter.subject(),
                    caller.areas(),
                    manner.words(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null);
            var told = later.take(push, () -> answer.apply(id));
            taken = pushes.find(id).isPresent();
            return told;
        } finally {
            // A repeat of an earlier request got that one's answer; its own body is not needed.
            if (!taken) {
                pushes.forget(id);
            }
        }
    }
}
