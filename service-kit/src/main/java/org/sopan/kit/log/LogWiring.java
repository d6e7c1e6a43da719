package org.sopan.kit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Puts the log together in a service and runs the relay from start to shutdown. A service that writes no topic has
/// no relay.
@ApplicationScoped
public class LogWiring {

    private final Signal committed = new Signal();
    private final Addresses addresses;
    private final RelaySettings settings;

    @Nullable
    private Relay relay;

    LogWiring(Addresses addresses, RelaySettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @Produces
    @Singleton
    EventLog eventLog(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Clock clock,
            @ConfigProperty(name = "sopan.event-log.payload-bytes", defaultValue = "524288") int payloadBytes) {
        return new PostgresEventLog(dataSource, transactions, clock, committed, payloadBytes);
    }

    void start(@Observes StartupEvent event, Instance<ChunkSource> chunks, MeterRegistry meters) {
        if (!settings.enabled() || Topics.writtenBy(addresses.service()).isEmpty()) {
            return;
        }
        var source = chunks.isResolvable() ? Optional.of(chunks.get()) : Optional.<ChunkSource>empty();
        var origin = new Relay.Origin(addresses.service(), addresses.kafka(), source);
        relay = new Relay(origin, relayConnections(), settings, committed, meters);
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (relay != null) {
            relay.close();
        }
    }

    private Connections relayConnections() {
        return settings.username()
                .map(relay -> new PostgresConnections(
                        addresses.jdbcUrl(), relay, settings.password().orElse("")))
                .orElseGet(
                        () -> new PostgresConnections(addresses.jdbcUrl(), addresses.username(), addresses.password()));
    }

    /// Where the parts are, from the settings every service has.
    @Singleton
    static final class Addresses {

        private final String service;
        private final String kafka;
        private final String jdbcUrl;
        private final String username;
        private final String password;

        Addresses(
                @ConfigProperty(name = "sopan.service") String service,
                @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9094") String kafka,
                @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
                @ConfigProperty(name = "quarkus.datasource.username", defaultValue = "sopan") String username,
                @ConfigProperty(name = "quarkus.datasource.password", defaultValue = " ") String password) {
            this.service = service;
            this.kafka = kafka;
            this.jdbcUrl = jdbcUrl;
            this.username = username;
            this.password = password;
        }

        String service() {
            return service;
        }

        String kafka() {
            return kafka;
        }

        String jdbcUrl() {
            return jdbcUrl;
        }

        String username() {
            return username;
        }

        String password() {
            return password;
        }
    }
}
