package org.sopan.indicators.catalogue;

import java.util.List;
import java.util.Map;

/// What came of loading a pack.
public sealed interface PackLoading {

    /// It is in the catalogue.
    ///
    /// @param counts per kind what was added, changed and left as it was
    record Loaded(long catalogueVersion, Map<DefinitionKind, Counts> counts) implements PackLoading {
        public Loaded {
            counts = Map.copyOf(counts);
        }
    }

    /// Nothing was written.
    record Refused(List<PackError> errors) implements PackLoading {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /// How many definitions of a kind were new, different, and the same.
    record Counts(int added, int changed, int unchanged) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plusAdded() {
            return new Counts(added + 1, changed, unchanged);
        }

        Counts plusChanged() {
            return new Counts(added, changed + 1, unchanged);
        }

        Counts plusUnchanged() {
            return new Counts(added, changed, unchanged + 1);
        }
    }
}
