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
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.testkit.RunningParts;

@QuarkusTest
class TamperingTest {

    private static final List<String> WHOLE =
            List.of("revision", "observation", "receipt", "ledger_leaf", "ledger_checkpoint");
    private static final List<String> KEPT =
            List.of("revision", "observation", "receipt", "ledger_leaf", "ledger_checkpoint", "submission");

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
                        "an evidence link",
                        "update revision set evidence = 'https://data.example.in/2' where submission = '%s'",
                        "rows-changed"),
                Arguments.argumentSet(
                        "an evidence link that goes",
                        "update revision set evidence = null where submission = '%s'",
                        "rows-changed"),
                Arguments.argumentSet(
                        "an evidence link that moves into the note",
                        "update revision set note = '+' || evidence, evidence = null where submission = '%s'",
                        "rows-changed"),
                Arguments.argumentSet(
                        "a reason that comes",
                        "update revision set reason = 'ordered' where submission = '%s'",
                        "rows-changed"),
                Arguments.argumentSet(
                        "the current figure's evidence link",
                        "update observation set evidence = null where submission = '%s'",
                        "current-differs"),
                Arguments.argumentSet(
                        "the current figure's reason",
                        "update observation set reason = 'ordered' where submission = '%s'",
                        "current-differs"),
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
                        "the current figure as if it were revised",
                        "update observation set value = 80.6, revision = revision + 1 where submission = '%s'",
                        "current-differs"),
                Arguments.argumentSet(
                        "the first day of the current figure's period",
                        "update observation set period_start = period_start - 1 where submission = '%s'",
                        "current-differs"),
                Arguments.argumentSet(
                        "the last day of the current figure's period",
                        "update observation set period_end = period_end + 1 where submission = '%s'",
                        "current-differs"),
                Arguments.argumentSet(
                        "a current figure that goes",
                        "delete from observation where submission = '%s'",
                        "current-differs"),
                Arguments.argumentSet(
                        "what was sent",
                        "update submission set digest = repeat('0', 64) where id = '%s'",
                        "submission-changed"),
                Arguments.argumentSet(
                        "when it was accepted",
                        "update submission set accepted_at = accepted_at - interval '1 day' where id = '%s'",
                        "submission-changed"),
                Arguments.argumentSet(
                        "who sent it",
                        "update submission set subject = 'key_somebody' where id = '%s'",
                        "submission-changed"),
                Arguments.argumentSet(
                        "for whom it was sent",
                        "update submission set provider = 'nfhs' where id = '%s'",
                        "submission-changed"),
                Arguments.argumentSet(
                        "how many rows it had",
                        "update submission set rows_sent = rows_sent + 1, unchanged = unchanged + 1 where id = '%s'",
                        "submission-changed"),
                Arguments.argumentSet(
                        "the receipt",
                        "update receipt set signature = signature || 'A' where submission = '%s'",
                        "submission-changed"),
                Arguments.argumentSet(
                        "a receipt that goes", "delete from receipt where submission = '%s'", "submission-changed"),
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
        var submission = Pushes.csv(
                        Pushes.direct(),
                        "",
                        "area,indicator,period,value,dataset,evidence\nD475,NFHS-ANC1,2020,80.5," + dataset
                                + ",https://data.example.in/1\n")
                .jsonPath()
                .getString("id");
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

    static Stream<Arguments> inventions() {
        return Stream.of(
                Arguments.argumentSet("a figure without a revision", """
                        insert into observation (indicator, area, period, dataset, state, period_start, period_end,
                          revision, value, status, review, provider, submission, row_no, accepted_at)
                        select indicator, area, '2016', dataset, state, date '2016-01-01', date '2016-12-31',
                          1, 99, status, review, provider, submission, row_no, accepted_at
                        from observation where submission = '%s'""", "current-differs"),
                Arguments.argumentSet("revisions of a submission that never was", """
                        insert into revision (submission, row_no, indicator, area, period, dataset, state, period_start,
                          period_end, revision, value, status, review, provider, accepted_at)
                        select 'sub_feed' || row_no, row_no, indicator, area, '2017', dataset, state,
                          date '2017-01-01', date '2017-12-31', 1, 99, status, review, provider, accepted_at
                        from revision where submission = '%s'""", "rows-added"));
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void whatIsInventedBesideAllSubmissionsIsFoundByLookingAtTheStoreAsAWhole(String change, String code)
            throws SQLException {
        var dataset = "t-invented-" + Integer.toHexString(change.hashCode());
        var submission = push(dataset, "D475,NFHS-ANC1,2020,80.5");
        settledReceipt(submission);
        var before = verify(0).<String>getList("faults.findAll { it.code == '" + code + "' }.detail");

        var found = whileTampered(change.formatted(submission), () -> verify(0));

        var named = found.<String>getList("faults.findAll { it.code == '" + code + "' }.detail");
        assertThat(named).hasSize(before.size() + 1).containsAll(before);
    }

    @Test
    void whatWaitsForItsLeafIsNoFault() throws SQLException {
        // Whoever gives leaves waits while this is held; nobody who accepts does.
        try (var holder = CutConnections.connection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(1397706817, 3)");
            var submission = push("t-no-leaf-yet", "D475,NFHS-ANC1,2020,80.5");

            var found = verify(0);

            assertThat(Pushes.direct()
                            .get("/v1/submissions/" + submission + "/receipt")
                            .jsonPath()
                            .getList("chunks.leaf"))
                    .containsExactly((Object) null);
            assertThat(found.getList("faults.detail").toString()).doesNotContain(submission);
            holder.rollback();
        }
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
            for (var table : KEPT) {
                statement.execute("create temporary table kept_" + table + " as select * from " + table);
            }
            disable(statement, true);
            try {
                statement.execute(change);
                return look.get();
            } finally {
                for (var table : WHOLE) {
                    statement.execute("delete from " + table);
                    statement.execute("insert into " + table + " select * from kept_" + table);
                }
                // Other tables refer to submissions: they are not taken out.
                statement.execute("""
                        update submission s set provider = k.provider, subject = k.subject, digest = k.digest,
                          accepted_at = k.accepted_at, rows_sent = k.rows_sent, unchanged = k.unchanged
                        from kept_submission k where k.id = s.id""");
                disable(statement, false);
            }
        }
    }

    private static void disable(Statement statement, boolean off) throws SQLException {
        var word = off ? "disable" : "enable";
        for (var table : List.of("revision", "observation", "receipt", "submission")) {
            statement.execute("alter table " + table + (off ? " no force" : " force") + " row level security");
        }
        for (var table : List.of("revision", "receipt", "ledger_leaf", "ledger_checkpoint")) {
            statement.execute("alter table " + table + " " + word + " trigger " + table + "_is_immutable");
        }
    }
}
