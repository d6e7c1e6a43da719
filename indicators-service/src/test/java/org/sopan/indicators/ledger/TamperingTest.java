package org.sopan.indicators.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ledger.LedgerCalls.checkpoint;
import static org.sopan.indicators.ledger.LedgerCalls.push;
import static org.sopan.indicators.ledger.LedgerCalls.settledReceipt;
import static org.sopan.indicators.ledger.LedgerCalls.verify;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.Packs;
import org.sopan.testkit.RunningParts;

@QuarkusTest
class TamperingTest {

    @BeforeEach
    void catalogue() {
        Packs.loadAll();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                Arguments.argumentSet(
                        "a value", "update revision set value = 80.6 where submission = '%s'", "rows-changed"),
                Arguments.argumentSet(
                        "a note", "update revision set note = 'ok' where submission = '%s'", "rows-changed"),
                Arguments.argumentSet(
                        "an instant",
                        "update revision set accepted_at = accepted_at - interval '1 microsecond' where submission = '%s'",
                        "rows-changed"),
                Arguments.argumentSet(
                        "a provider", "update revision set provider = 'nfhs' where submission = '%s'", "rows-changed"),
                Arguments.argumentSet(
                        "a row that goes", "delete from revision where submission = '%s'", "rows-changed"),
                Arguments.argumentSet("a row that comes", """
                        insert into revision (submission, row_no, indicator, area, period, dataset, state, period_start,
                          period_end, revision, value, status, review, provider, note, accepted_at, numerator,
                          denominator, origin)
                        select submission, 99, indicator, area, '2015', dataset, 'S09', period_start,
                          period_end, 1, value, status, review, provider, note, accepted_at, numerator, denominator, origin
                        from revision where submission = '%s'""", "rows-added"),
                Arguments.argumentSet(
                        "the current figure",
                        "update observation set value = 80.6 where submission = '%s'",
                        "current-differs"),
                Arguments.argumentSet(
                        "the leaf", "update ledger_leaf set provider = 'nfhs' where submission = '%s'", "leaf-changed"),
                Arguments.argumentSet(
                        "root and leaf together",
                        "update ledger_leaf set root = sha256(root) where submission = '%s'",
                        "log-changed"));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void whateverIsChangedInTheDatabaseIsNamedWithItsSubmissionAndChunk(String change, String code)
            throws SQLException {
        var dataset = "t-tamper-" + Integer.toHexString(change.hashCode());
        var submission = push(dataset, "D475,NFHS-ANC1,2020,80.5");
        var leaf = settledReceipt(submission).getLong("chunks[0].leaf");
        assertThat(verify(leaf).getBoolean("intact")).isTrue();

        var found = whileTampered(change.formatted(submission), () -> verify(leaf));

        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getList("faults.code")).contains(code);
        if (!code.equals("log-changed")) {
            var fault = "faults.find { it.code == '" + code + "' }";
            assertThat(found.getString(fault + ".chunk.submission")).isEqualTo(submission);
            assertThat(found.getLong(fault + ".chunk.leaf")).isEqualTo(leaf);
        }
        assertThat(verify(leaf).getBoolean("intact")).isTrue();
    }

    @Test
    void aCheckpointTellsThatTheWholeLogWasWrittenAnew() throws SQLException {
        settledReceipt(push("t-anew", "D475,NFHS-ANC1,2020,80.5"));
        var checkpoint = checkpoint();

        var found = whileTampered(
                "update ledger_checkpoint set root = sha256(root) where size = " + checkpoint.getLong("size"),
                () -> verify(0));

        assertThat(found.getList("faults.code")).contains("checkpoint-contradicted");
    }

    /// Changes rows as nobody but the owner of the tables can, looks, and changes nothing in the end.
    private static JsonPath whileTampered(String change, Supplier<JsonPath> look) throws SQLException {
        var parts = RunningParts.get();
        try (var owner = DriverManager.getConnection(
                        parts.jdbcUrl("indicators"), "indicators_owner", parts.password("indicators_owner"));
                var statement = owner.createStatement()) {
            statement.execute("select set_config('sopan.all', 'on', false)");
            for (var table : List.of("revision", "observation", "ledger_leaf", "ledger_checkpoint")) {
                statement.execute("create temporary table kept_" + table + " as select * from " + table);
            }
            disable(statement, true);
            try {
                statement.execute(change);
                return look.get();
            } finally {
                for (var table : List.of("revision", "observation", "ledger_leaf", "ledger_checkpoint")) {
                    statement.execute("delete from " + table);
                    statement.execute("insert into " + table + " select * from kept_" + table);
                }
                disable(statement, false);
            }
        }
    }

    private static void disable(Statement statement, boolean off) throws SQLException {
        var word = off ? "disable" : "enable";
        for (var table : List.of("revision", "observation")) {
            statement.execute("alter table " + table + (off ? " no force" : " force") + " row level security");
        }
        for (var table : List.of("revision", "ledger_leaf", "ledger_checkpoint")) {
            statement.execute("alter table " + table + " " + word + " trigger " + table + "_is_immutable");
        }
    }
}
