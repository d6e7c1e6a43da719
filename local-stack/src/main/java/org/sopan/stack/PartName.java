package org.sopan.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The six processes of the suite, in the order in which they can start.
public enum PartName {
    POSTGRES(5433, 0),
    KAFKA(9094, 512),
    INDICATORS(8081, 512),
    RANKINGS(8082, 768),
    FORUM(8083, 256),
    GATEWAY(8080, 256);

    private final int usualPort;
    private final int usualHeapMegabytes;

    PartName(int usualPort, int usualHeapMegabytes) {
        this.usualPort = usualPort;
        this.usualHeapMegabytes = usualHeapMegabytes;
    }

    public static List<PartName> services() {
        return List.of(INDICATORS, RANKINGS, FORUM, GATEWAY);
    }

    /// By the name a user types, such as `forum`.
    public static PartName of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("part \"" + name + "\" is unknown; allowed are "
                        + Stream.of(values()).map(PartName::text).toList()));
    }

    /// As a user types it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where it listens unless told otherwise.
    public int usualPort() {
        return usualPort;
    }

    /// The limit of its Java heap unless told otherwise; PostgreSQL has none.
    public int usualHeapMegabytes() {
        return usualHeapMegabytes;
    }

    /// The folder of the module a service is built in.
    public String module() {
        return this == GATEWAY ? "gateway" : text() + "-service";
    }
}
