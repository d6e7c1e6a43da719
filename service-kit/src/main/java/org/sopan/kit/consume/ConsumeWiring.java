package org.sopan.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.kit.consume.KafkaFollower.Replica;

/// Runs every [Projection] bean of a service from start to shutdown, and makes followers. They are drained in the
/// shutdown event, while the datasource is still open.
@ApplicationScoped
public class ConsumeWiring {

    private final KafkaConnection kafka;
    private final ConsumerSettings settings;
    private final List<AutoCloseable> running = new CopyOnWriteArrayList<>();

    ConsumeWiring(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9094") String bootstrapServers,
            ConsumerSettings settings) {
        this.kafka = new KafkaConnection(bootstrapServers);
        this.settings = settings;
    }

    @Produces
    @Singleton
    Follower.Factory followers(MeterRegistry meters) {
        return (name, topics, from, listener) -> {
            var follower = new KafkaFollower(new Replica(name, topics, listener), from, kafka, settings);
            Gauge.builder("sopan.consumer.lag", follower, each -> (double) each.lag())
                    .description("Records between where a replica stands and the end of the log")
                    .tags(Tags.of("consumer", name))
                    .register(meters);
            running.add(follower);
            follower.start();
            return follower;
        };
    }

    void start(
            @Observes StartupEvent event,
            @Any Instance<Projection> projections,
            DataSource dataSource,
            MeterRegistry meters) {
        if (!settings.enabled()) {
            return;
        }
        for (var projection : projections) {
            var runner = new ProjectionRunner(projection, dataSource, kafka, settings, meters);
            running.add(runner);
            runner.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        for (var each : running) {
            each.close();
        }
    }
}
