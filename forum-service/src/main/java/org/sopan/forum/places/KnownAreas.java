package org.sopan.forum.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.reference.Area;
import org.sopan.reference.CurrentReference;

/// What the forum asks of the catalogue's replica: is there such an area, what is it called, does a key reach it.
@ApplicationScoped
public class KnownAreas {

    private final CurrentReference reference;

    KnownAreas(CurrentReference reference) {
        this.reference = reference;
    }

    public Optional<Area> find(AreaCode code) {
        return reference.now().findArea(code);
    }

    /// The codes the catalogue does not have. Before the catalogue has arrived every code is taken, because refusing
    /// all of them would say something false.
    public List<AreaCode> unknownOf(Collection<AreaCode> codes) {
        var now = reference.now();
        if (now.areas().isEmpty()) {
            return List.of();
        }
        return codes.stream().filter(code -> now.findArea(code).isEmpty()).toList();
    }

    /// The codes that lie outside what a key reaches; an empty reach is all of India.
    public List<AreaCode> outside(Set<AreaCode> reach, Collection<AreaCode> codes) {
        var now = reference.now();
        return codes.stream()
                .filter(code ->
                        !reach.isEmpty() && reach.stream().noneMatch(ancestor -> now.liesWithin(code, ancestor)))
                .toList();
    }
}
