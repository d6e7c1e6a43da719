package org.sopan.forum.codelists;

import java.util.List;
import java.util.Optional;

/// Every code list the forum speaks in.
public interface CodeLists {

    /// The name of the list of the six thematic areas.
    String THEMATIC_AREAS = "thematic-areas";

    /// The name of the list of Japan's prefectures.
    String PREFECTURES = "prefectures";

    /// By name.
    List<CodeList> list();

    Optional<CodeList> find(String name);
}
