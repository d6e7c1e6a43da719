package org.sopan.indicators.catalogue;

import java.util.Collection;
import java.util.List;

/// Where definitions are kept, every version of each.
public interface Definitions {

    /// Version of the whole catalogue as last committed.
    long version();

    /// The newest version of everything that came in after a version of the catalogue.
    List<Definition> since(long catalogueVersion);

    /// What everything said in a version of the catalogue.
    List<Definition> upTo(long catalogueVersion);

    /// Waits for other pack loads to end and keeps them out until this transaction ends; the version as it then is.
    long lock();

    /// Adds a version of each definition and moves the catalogue to a new version; the lock must be held.
    void add(long newVersion, String pack, Collection<? extends Definition> definitions);
}
