package org.sopan.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.sopan.kit.look.SharedLook;

/// The catalogue as last committed. Another replica may have changed it, so the stored version is asked every
/// time; only what is newer is loaded.
@ApplicationScoped
public class CurrentCatalogue {

    private final Definitions definitions;
    private final SharedLook<Long> version;
    private final AtomicReference<Catalogue> known = new AtomicReference<>(Catalogue.empty());

    CurrentCatalogue(Definitions definitions) {
        this.definitions = definitions;
        this.version = new SharedLook<>(definitions::version);
    }

    public Catalogue get() {
        long stored = version.get();
        var held = known.get();
        if (held.version() >= stored) {
            return held;
        }
        var newer = held.with(stored, definitions.since(held.version()));
        return known.updateAndGet(other -> other.version() >= newer.version() ? other : newer);
    }

    /// As it was when it was last asked for.
    public Catalogue held() {
        return known.get();
    }
}
