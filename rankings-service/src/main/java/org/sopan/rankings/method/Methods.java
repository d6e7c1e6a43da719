package org.sopan.rankings.method;

import java.util.List;
import java.util.Optional;

/// All versions of all methods, kept for ever.
public interface Methods {

    /// Adds within the caller's transaction; false when the code and version are taken, by whatever document.
    boolean add(StoredMethod method);

    Optional<StoredMethod> find(String code, int version);

    /// Every version, by code and version. There are as many as people write, so no page is needed.
    List<StoredMethod> list();

    /// How many there are; since none is ever removed, an equal count means nothing new.
    long count();
}
