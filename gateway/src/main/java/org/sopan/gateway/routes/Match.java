package org.sopan.gateway.routes;

import java.util.SortedSet;
import java.util.TreeSet;

/// What the route table says about a method and a path.
public sealed interface Match {

    record Found(Route route) implements Match {}

    /// The path is known, but not with this method; `allowed` is what goes into the `Allow` header.
    record WrongMethod(SortedSet<String> allowed) implements Match {
        public WrongMethod {
            allowed = new TreeSet<>(allowed);
        }
    }

    record Unknown() implements Match {}
}
