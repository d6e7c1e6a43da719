package org.sopan.indicators.catalogue;

import java.util.Collection;

/// Tells other services what was defined, within the transaction that defines it.
public interface Announcements {

    void announce(Collection<? extends Definition> definitions);
}
