package org.sopan.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sopan.stack.Database;

/// Gives every `@QuarkusTest` of a module a real PostgreSQL, a real Kafka broker and a key server, started once per
/// JVM. It is found by the service loader: a test needs no annotation, and cannot forget one.
///
/// The database is the one named by `sopan.service` in the service's `application.properties`, or by
/// `sopan.test.database` there.
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var parts = RunningParts.get();
        var database = Database.of(databaseName());
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", parts.jdbcUrl(database.databaseName()));
        settings.put("quarkus.datasource.username", database.application());
        settings.put("quarkus.datasource.password", parts.password(database.application()));
        settings.put("quarkus.flyway.username", database.owner());
        settings.put("quarkus.flyway.password", parts.password(database.owner()));
        settings.put("sopan.relay.username", database.relay());
        settings.put("sopan.relay.password", parts.password(database.relay()));
        settings.put("kafka.bootstrap.servers", parts.bootstrapServers());
        settings.put("sopan.token.jwks.url", parts.jwksUrl());
        return settings;
    }

    /// Nothing: the parts live as long as the JVM, because a test profile restarts the application, not them.
    @Override
    public void stop() {}

    private static String databaseName() {
        var properties = new Properties();
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("application.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("application.properties of the service is not readable", e);
        }
        var name = properties.getProperty("sopan.test.database", properties.getProperty("sopan.service"));
        if (name == null) {
            throw new IllegalStateException(
                    "application.properties lacks sopan.service=indicators|rankings|forum|gateway");
        }
        return name;
    }
}
