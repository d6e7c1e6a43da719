package org.sopan.rankings.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.consume.ConsumerOffsets;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.testing.Figure;
import org.sopan.rankings.testing.IndicatorsLog;
import org.sopan.rankings.testing.Nfhs;
import org.sopan.rankings.testing.Packs;
import org.sopan.rankings.testing.Suite;

/// Memory can be lost and the tables too: both come back the same.
@QuarkusTest
class RebuildTest {

    private static final String CONSUMER = "rankings-observations";

    @Inject
    Segments segments;

    @Inject
    Figures figures;

    @Inject
    DataSource database;

    @Test
    void tablesThatWereEmptiedAreFilledAgainFromTheLogAndMemoryEqualsThem() throws SQLException {
        try (var log = new IndicatorsLog()) {
            var nfhs = new Nfhs(log);
            var told = nfhs.tellFigures();
            awaitProjected(told);
            var before = stored();

            empty();
            // One figure for each state, so that every partition looks where it stands; the rest must come from replay.
            for (var file : Packs.figureFiles()) {
                nfhs.tellFigure(Figure.ofFile(file).getFirst(), file.substring(0, file.indexOf('.')));
            }
            var again = log.positions(Topic.OBSERVATIONS);
            awaitProjected(again);

            assertThat(stored()).isEqualTo(before).hasSizeGreaterThan(1_000);
            assertThat(inMemory(again)).isEqualTo(before);
        }
    }

    private void empty() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    "update consumer_offset set next = 0, applied = 0 where consumer = '" + CONSUMER + "'");
            statement.executeUpdate("delete from figure_segment");
            connection.commit();
        }
    }

    private void awaitProjected(Positions positions) {
        Suite.awaitTrue(() -> projected().covers(positions), "the tables hold everything up to " + positions);
    }

    private Positions projected() {
        try (var connection = database.getConnection()) {
            var applied = new TreeMap<Integer, Long>();
            ConsumerOffsets.read(connection, CONSUMER)
                    .forEach((part, progress) -> applied.put(part.number(), progress.applied()));
            return new Positions(applied);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every stored figure with its value, without its revision number.
    private Map<String, BigDecimal> stored() throws SQLException {
        var content = new TreeMap<String, BigDecimal>();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            segments.forEach(
                    connection,
                    stored -> stored.segment().cells().forEach(cell -> {
                        if (cell.value() != null) {
                            content.put(name(stored.key(), cell), cell.value().stripTrailingZeros());
                        }
                    }));
            connection.rollback();
        }
        return content;
    }

    private Map<String, BigDecimal> inMemory(Positions positions) throws SQLException {
        Suite.awaitTrue(() -> figures.positions().covers(positions), "memory has seen " + positions);
        var content = new TreeMap<String, BigDecimal>();
        figures.forEach((key, area, value, state) -> {
            if (state.carriesValue()) {
                content.put(
                        key.series() + " " + key.period() + " " + area,
                        BigDecimal.valueOf(value).stripTrailingZeros());
            }
        });
        return content;
    }

    private static String name(SegmentKey key, Cell cell) {
        return key.series() + " " + key.period() + " " + cell.area();
    }
}
