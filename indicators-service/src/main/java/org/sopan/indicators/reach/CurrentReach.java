package org.sopan.indicators.reach;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.kit.identity.Caller;

/// How far the caller of the present request reaches; without a request it is the service itself.
@ApplicationScoped
public class CurrentReach {

    private static final ScopedValue<Boolean> FOR_ITSELF = ScopedValue.newInstance();

    private final CurrentCatalogue catalogue;
    private final Caller caller;

    CurrentReach(CurrentCatalogue catalogue, Caller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /// So that the first request finds a catalogue in memory.
    void start(@Observes StartupEvent started) {
        catalogue.get();
    }

    /// Does something for the service itself while a request is served: a check that must see everything.
    public static <T> T forItself(Supplier<T> work) {
        return ScopedValue.where(FOR_ITSELF, true).call(work::get);
    }

    /// By the catalogue as last committed.
    public Reach get() {
        return nobodyAsks() ? Reach.ofTheService() : by(catalogue.get());
    }

    /// By the catalogue as last read; asks no database.
    public Reach held() {
        return nobodyAsks() ? Reach.ofTheService() : by(catalogue.held());
    }

    private static boolean nobodyAsks() {
        return FOR_ITSELF.isBound() || !Arc.container().requestContext().isActive();
    }

    private Reach by(Catalogue known) {
        var open = known.openIndicators();
        var provider = caller.provider();
        if (caller.anonymous()) {
            return new Reach(false, Set.of(), Set.of(), open, "", caller.person());
        }
        Collection<AreaCode> keyAreas = caller.areas().isEmpty() ? Set.of(AreaCode.INDIA) : caller.areas();
        Collection<AreaCode> reported = provider.isEmpty()
                ? Set.of(AreaCode.INDIA)
                : known.findProvider(provider.get())
                        .map(Provider::areas)
                        .map(Set::copyOf)
                        .orElse(Set.of());
        var states = new HashSet<AreaCode>();
        var areas = new HashSet<AreaCode>();
        for (var area : common(keyAreas, reported, known)) {
            if (area.equals(AreaCode.INDIA)) {
                return new Reach(true, Set.of(), Set.of(), open, code(), caller.person());
            }
            if (area.level() == AreaLevel.STATE) {
                states.add(area);
            } else {
                areas.addAll(known.within(area));
            }
        }
        return new Reach(false, states, areas, open, code(), caller.person());
    }

    private String code() {
        return caller.provider().map(Object::toString).orElse("");
    }

    /// What lies in both: of two areas one within the other, the inner.
    private static Set<AreaCode> common(Collection<AreaCode> some, Collection<AreaCode> others, Catalogue known) {
        var both = new HashSet<AreaCode>();
        for (var one : some) {
            for (var other : others) {
                if (known.liesWithin(one, other)) {
                    both.add(one);
                } else if (known.liesWithin(other, one)) {
                    both.add(other);
                }
            }
        }
        return both;
    }
}
