package org.sopan.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;

/// Takes a pack into the catalogue: all of it or nothing, and only what says something new.
@ApplicationScoped
public class LoadPack {

    private final Definitions definitions;
    private final CurrentCatalogue current;
    private final Announcements announcements;

    LoadPack(Definitions definitions, CurrentCatalogue current, Announcements announcements) {
        this.definitions = definitions;
        this.current = current;
        this.announcements = announcements;
    }

    @Transactional
    public PackLoading load(Pack pack) {
        long version = definitions.lock();
        var catalogue = current.get();
        var errors = PackCheck.errorsOf(pack, catalogue);
        if (!errors.isEmpty()) {
            return new PackLoading.Refused(errors);
        }
        var counts = new EnumMap<DefinitionKind, PackLoading.Counts>(DefinitionKind.class);
        var different = new ArrayList<Definition>();
        for (var each : pack.definitions()) {
            var before = counts.getOrDefault(each.kind(), PackLoading.Counts.NONE);
            var stored = catalogue.find(each.kind(), each.key());
            if (stored.isEmpty()) {
                counts.put(each.kind(), before.plusAdded());
                different.add(each);
            } else if (stored.get().equals(each)) {
                counts.put(each.kind(), before.plusUnchanged());
            } else {
                counts.put(each.kind(), before.plusChanged());
                different.add(each);
            }
        }
        if (different.isEmpty()) {
            return new PackLoading.Loaded(version, counts);
        }
        definitions.add(version + 1, pack.code(), different);
        announcements.announce(different);
        return new PackLoading.Loaded(version + 1, counts);
    }
}
