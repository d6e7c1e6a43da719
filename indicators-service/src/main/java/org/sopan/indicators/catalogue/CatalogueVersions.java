package org.sopan.indicators.catalogue;

import java.time.Instant;
import java.util.List;

/// The history of the catalogue.
public interface CatalogueVersions {

    /// At most `limit` versions before one, the newest first.
    List<CatalogueVersion> list(long before, int limit);

    /// At most `limit` of what came in with a version, after a key, by kind and code.
    List<CatalogueVersion.Change> changes(long version, String after, int limit);

    /// The last version that was there at an instant; 0 before the first.
    long at(Instant instant);
}
