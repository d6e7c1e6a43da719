package org.sopan.indicators.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Provider;

/// Who reports, and how far that reaches: the provider's rights, narrowed by the key's areas.
public final class Reporter {

    private final String subject;
    private final Provider provider;
    private final Set<AreaCode> keyAreas;
    private final Catalogue catalogue;
    private final Map<AreaCode, Boolean> reached = new HashMap<>();

    /// @param keyAreas areas of the key, each with all below it; empty means all
    public Reporter(String subject, Provider provider, Set<AreaCode> keyAreas, Catalogue catalogue) {
        this.subject = subject;
        this.provider = provider;
        this.keyAreas = Set.copyOf(keyAreas);
        this.catalogue = catalogue;
    }

    public String subject() {
        return subject;
    }

    public Provider provider() {
        return provider;
    }

    /// Areas of the key, each with all below it; empty means all.
    public Set<AreaCode> keyAreas() {
        return keyAreas;
    }

    public boolean reaches(AreaCode area) {
        return reached.computeIfAbsent(area, this::liesInReach);
    }

    /// The areas in words for people.
    public String reach() {
        var areas = keyAreas.isEmpty()
                ? provider.areas()
                : keyAreas.stream().sorted().toList();
        return Listing.of(areas.stream().map(AreaCode::value).toList());
    }

    private boolean liesInReach(AreaCode area) {
        boolean byProvider = provider.areas().stream().anyMatch(each -> catalogue.liesWithin(area, each));
        boolean byKey = keyAreas.isEmpty() || keyAreas.stream().anyMatch(each -> catalogue.liesWithin(area, each));
        return byProvider && byKey;
    }
}
