package org.sopan.indicators.catalogue;

import java.time.Instant;
import java.util.Map;

/// A version of the whole catalogue: what one loading changed.
///
/// @param cause the pack, or `area-import`, or what else defined anew
/// @param counts per kind, how many definitions were added and how many changed
public record CatalogueVersion(long version, Instant definedAt, String cause, Map<DefinitionKind, Counts> counts) {

    public CatalogueVersion {
        counts = Map.copyOf(counts);
    }

    /// How many definitions of a kind.
    public record Counts(int added, int changed) {}

    /// One definition that came in with a version.
    ///
    /// @param number which version of this definition it is, from 1
    public record Change(DefinitionKind kind, String code, int number) {

        /// The order of changes, and where a page goes on.
        public String key() {
            return kind.word() + "/" + code;
        }
    }
}
