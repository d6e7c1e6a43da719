package org.sopan.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopan.kit.log.TestSuite.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;

class LeasesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestDatabase database = TestSuite.newDatabase();
    private final Leases leases = new Leases(database.dataSource());

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    @Test
    void oneHolderHasTheLeaseAndRenewsItWithTheSameFence() throws SQLException {
        var taken = leases.take("project", "a", LONG);

        assertThat(taken).contains(new Lease("project", "a", 1));
        assertThat(leases.take("project", "b", LONG)).isEmpty();
        assertThat(leases.take("project", "a", LONG)).isEqualTo(taken);
    }

    /// A holder that was stopped and wakes up believes in its lease; only the fence in the write stops it.
    @Test
    void aHolderWhoseTimeIsOverCannotWrite() throws SQLException {
        var late = leases.take("project", "a", LONG).orElseThrow();
        database.execute("update lease set until = clock_timestamp() - interval '1 second'");
        var next = leases.take("project", "b", LONG).orElseThrow();

        assertThat(next.fence()).isEqualTo(late.fence() + 1);
        try (var connection = database.connect()) {
            Leases.require(connection, next);
            assertThatThrownBy(() -> Leases.require(connection, late))
                    .isInstanceOf(LeaseLost.class)
                    .hasMessageContaining("\"project\" with fence 1");
        }
    }

    @Test
    void aHolderThatCouldNotRenewInTimeComesBackWithANewFence() throws SQLException {
        leases.take("project", "a", LONG);
        database.execute("update lease set until = clock_timestamp() - interval '1 second'");

        assertThat(leases.take("project", "a", LONG)).contains(new Lease("project", "a", 2));
    }

    @Test
    void whenTheHolderClosesTheOtherTakesOver() {
        try (var second = takeOverFrom("a", "b")) {
            await("the second has it", () -> second.current().isPresent());
            assertThat(second.current()).contains(new Lease("project", "b", 2));
        }
    }

    private LeaseKeeper takeOverFrom(String first, String second) {
        try (var holder = leases.keep("project", first, Duration.ofSeconds(3))) {
            await("the first has it", () -> holder.current().isPresent());
            var waiting = leases.keep("project", second, Duration.ofSeconds(3));
            assertThat(waiting.current()).isEmpty();
            return waiting;
        }
    }
}
