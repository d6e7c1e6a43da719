package org.sopan.kit.log;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopan.kit.consume.ConsumerSettings;
import org.sopan.stack.LocalPostgres;

/// One service's database in a test, seen through its three roles, with real JTA transactions.
public final class TestDatabase implements AutoCloseable {

    private final LocalPostgres postgres;
    private final String name;
    private final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
    private final AgroalDataSource dataSource;
    private final Signal committed = new Signal();
    private final EventLog log;

    TestDatabase(LocalPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
        try {
            dataSource = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(20)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(url())
                                    .principal(new NamePrincipal("indicators"))
                                    .credential(new SimplePassword(postgres.password("indicators"))))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        log = new PostgresEventLog(dataSource, registry, Clock.systemUTC(), committed, 524_288);
    }

    public AgroalDataSource dataSource() {
        return dataSource;
    }

    public EventLog log() {
        return log;
    }

    public Signal committed() {
        return committed;
    }

    /// Runs work in a JTA transaction, as `@Transactional` does.
    public void inTransaction(Work work) {
        try {
            transactions.begin();
            try {
                work.run();
            } catch (Exception e) {
                transactions.rollback();
                throw e;
            }
            transactions.commit();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Begins a transaction that stays open beside others of the same thread until [#finish].
    public Transaction open(Work work) {
        try {
            transactions.begin();
            work.run();
            return transactions.suspend();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Goes on with an open transaction and commits it.
    public void finish(Transaction open, Work work) {
        try {
            transactions.resume(open);
            work.run();
            transactions.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs a statement as the application role, within the transaction of this thread if there is one.
    public void run(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void add(EventDraft... events) {
        inTransaction(() -> log.addAll(List.of(events)));
    }

    /// A connection outside any pool and any JTA transaction, as the application role.
    public Connection connect() throws SQLException {
        return as("indicators").open();
    }

    public Connection connectAsRelay() throws SQLException {
        return relayConnections().open();
    }

    public Connections relayConnections() {
        return as("indicators_relay");
    }

    public void execute(String sql) {
        try (var connection = as("indicators_owner").open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The rows of a query, columns joined by a space.
    public List<String> rows(String sql) {
        try (var connection = as("indicators_owner").open();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The relay of the service `indicators` on this database; started.
    public Relay relay(Map<String, String> settings, Optional<ChunkSource> chunks) {
        var origin = new Relay.Origin("indicators", TestSuite.kafka().bootstrapServers(), chunks);
        var relay = new Relay(
                origin,
                relayConnections(),
                settings(RelaySettings.class, settings),
                committed,
                new SimpleMeterRegistry());
        relay.start();
        return relay;
    }

    public Relay relay() {
        return relay(Map.of("sopan.relay.check-every", "300ms"), Optional.empty());
    }

    /// The settings of a service that sets only what is given.
    public static <T> T settings(Class<T> type, Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(type)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(type);
    }

    public static ConsumerSettings consumerSettings(Map<String, String> given) {
        return settings(ConsumerSettings.class, given);
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private Connections as(String role) {
        return new PostgresConnections(url(), role, postgres.password(role));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + name;
    }

    /// What is done in a transaction.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
