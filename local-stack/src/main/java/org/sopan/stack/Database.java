package org.sopan.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The four databases of the suite. Each has three roles; no role of one may connect to another.
public enum Database {
    INDICATORS,
    RANKINGS,
    FORUM,
    GATEWAY;

    /// By the name a service calls itself, such as `indicators`.
    public static Database of(String name) {
        return Arrays.stream(values())
                .filter(database -> database.databaseName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("database \"" + name + "\" is unknown; allowed are "
                        + Stream.of(values()).map(Database::databaseName).toList()));
    }

    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Owns the tables and runs Flyway.
    public String owner() {
        return databaseName() + "_owner";
    }

    /// What the service runs as: rows, no table definitions.
    public String application() {
        return databaseName();
    }

    /// What the relay runs as: reads and writes rows past row-level security.
    public String relay() {
        return databaseName() + "_relay";
    }

    List<String> roles() {
        return List.of(owner(), application(), relay());
    }
}
