package org.sopan.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/// The catalogue as it was: every version of everything is kept, so any version of the whole can be put together again.
/// The versions that were asked for last stay in memory.
@ApplicationScoped
public class PastCatalogues {

    private final Definitions definitions;
    private final Map<Long, Catalogue> kept;

    PastCatalogues(Definitions definitions, CatalogueSettings settings) {
        this.definitions = definitions;
        this.kept = new LinkedHashMap<>(settings.pastKept(), 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Catalogue> eldest) {
                return size() > settings.pastKept();
            }
        };
    }

    /// The version must not be newer than the last one committed. One is put together at a time.
    public synchronized Catalogue at(long version) {
        return kept.computeIfAbsent(version, wanted -> Catalogue.empty().with(wanted, definitions.upTo(wanted)));
    }
}
