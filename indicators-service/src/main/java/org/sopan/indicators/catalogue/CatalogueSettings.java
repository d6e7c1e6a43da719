package org.sopan.indicators.catalogue;

import io.smallrye.config.ConfigMapping;

/// Settings `sopan.catalogue.*`.
@ConfigMapping(prefix = "sopan.catalogue")
public interface CatalogueSettings {

    /// What a pack, a directory of areas or a code map may weigh.
    long maxPackBytes();

    /// How many earlier versions of the catalogue stay in memory once they were asked for.
    int pastKept();
}
