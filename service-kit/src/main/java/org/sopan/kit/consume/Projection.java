package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.sopan.contracts.event.Topic;

/// Turns events into rows of the service's own database, each exactly once. Every bean of this type gets a consumer
/// group of its own; partitions are shared between replicas of the service.
public interface Projection {

    /// Name of the consumer and of its Kafka group, such as `rankings-observations`.
    String name();

    Set<Topic> topics();

    /// Applies events of one partition, in order, inside the transaction that also moves the offset. Types it does not
    /// care for are skipped by returning normally; nothing may be sent or published from here. The same events may
    /// come again after a rollback, so nothing but the connection may remember them (memory: [#committed]). Throws
    /// [UndecodableEvent] for an event that breaks its contract.
    void apply(Connection connection, List<Event> events) throws SQLException;

    /// The types this version of the consumer knows, also those it passes over. An event of another type, from a
    /// producer one release ahead, is parked and read again at the first start of a version that knows it. Empty:
    /// every type is handed to [#apply].
    default Set<String> knownTypes() {
        return Set.of();
    }

    /// Forgets everything projected from the source service, before it is rebuilt from `seq` 0: the source came back
    /// from a backup under a newer epoch.
    void forget(Connection connection, Topic topic, int partition) throws SQLException;

    /// Called after the commit of what [#apply] wrote; for waking a reader in this process. It may be called late or
    /// not at all after a crash, so nothing may depend on it for correctness.
    default void committed(List<Event> events) {}
}
