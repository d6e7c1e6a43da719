package org.sopan.stack;

import java.util.HashMap;
import java.util.Map;

/// The settings each service is told through its environment: where its neighbours are, and its own passwords.
final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final SuiteSettings settings;
    private final LocalPostgres postgres;

    ServiceEnvironment(SuiteSettings settings, LocalPostgres postgres) {
        this.settings = settings;
        this.postgres = postgres;
    }

    Map<String, String> of(PartName service) {
        var environment = new HashMap<>(databaseOf(service));
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(service)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + settings.port(PartName.KAFKA));
        environment.put("SOPAN_TOKEN_JWKS_URL", address(PartName.GATEWAY) + "/.well-known/jwks.json");
        if (service == PartName.GATEWAY) {
            environment.putAll(gateway());
        }
        if (service == PartName.INDICATORS) {
            environment.put(
                    "SOPAN_LEDGER_KEYS",
                    settings.files(service).directory().resolve("ledger-keys").toString());
        }
        return environment;
    }

    private Map<String, String> databaseOf(PartName service) {
        var database = Database.of(service.text());
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database.application(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(database.application()),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", postgres.password(database.owner()),
                "SOPAN_RELAY_USERNAME", database.relay(),
                "SOPAN_RELAY_PASSWORD", postgres.password(database.relay()));
    }

    private Map<String, String> gateway() {
        var folder = settings.files(PartName.GATEWAY).directory();
        return Map.of(
                "SOPAN_UPSTREAM_INDICATORS_URL", address(PartName.INDICATORS),
                "SOPAN_UPSTREAM_RANKINGS_URL", address(PartName.RANKINGS),
                "SOPAN_UPSTREAM_FORUM_URL", address(PartName.FORUM),
                "SOPAN_BOOTSTRAP_KEY_FILE", folder.resolve("admin.key").toString(),
                "SOPAN_SIGNING_KEYS", folder.resolve("signing-keys").toString());
    }

    private String address(PartName service) {
        return "http://" + LOOPBACK + ":" + settings.port(service);
    }
}
