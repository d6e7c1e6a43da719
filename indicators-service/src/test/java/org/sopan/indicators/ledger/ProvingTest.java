package org.sopan.indicators.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleProofs;
import org.sopan.indicators.merkle.MerkleTree;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.RunningParts;
import org.sopan.testkit.TestToken;

@QuarkusTest
class ProvingTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void catalogue() {
        Packs.loadAll();
    }

    @Test
    void aReceiptProvesInclusionAgainstALaterCheckpoint() throws JoseException {
        var submission = push("t-receipt", "D475,NFHS-ANC1,2020,80", "D001,NFHS-ANC1,2020,70");
        var before = checkpoint();
        var receipt = settledReceipt(submission);
        push("t-receipt-later", "D475,NFHS-ANC1,2020,81", "D001,NFHS-ANC1,2020,71");
        var after = checkpointLargerThan(receipt.getLong("chunks.leaf.max()"));

        List<Integer> leaves = receipt.getList("chunks.leaf");
        assertThat(leaves).hasSize(2);
        for (int chunk = 0; chunk < leaves.size(); chunk++) {
            var proof = given().get("/v1/proofs/inclusion?leaf=" + leaves.get(chunk) + "&size=" + after.getLong("size"))
                    .jsonPath();
            var content = proof.getString("leaf.content");
            assertThat(content).contains(submission, receipt.getString("chunks[" + chunk + "].root"));
            assertThat(MerkleProofs.includes(
                            Hash.ofLeaf(content.getBytes(StandardCharsets.UTF_8)),
                            leaves.get(chunk),
                            after.getLong("size"),
                            hashes(proof.getList("path")),
                            Hash.parse(after.getString("root"))))
                    .isTrue();
        }
        assertThat(rootOfChunks(receipt)).isEqualTo(receipt.getString("root"));
        assertThat(signed(receipt.getString("signature")))
                .contains(submission, receipt.getString("root"), receipt.getString("digest"));
        assertThat(signed(after.getString("signature"))).contains(after.getString("root"));
        assertConsistent(before, after);
    }

    @Test
    void whatWasAcceptedIsRehashedFromTheApiAlone() {
        var submission = push("t-rehash", "D475,NFHS-ANC1,2020,80.50", "D476,NFHS-ANC1,2020,70");
        var receipt = settledReceipt(submission);

        var rows = Stream.of("D475", "D476")
                .map(area -> given().get("/v1/observations/NFHS-ANC1:" + area + ":2020:t-rehash/revisions")
                        .jsonPath(EXACT))
                .map(history -> Hash.ofLeaf(canonical(history).getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(MerkleTree.rootOf(rows).hex()).isEqualTo(receipt.getString("chunks[0].root"));
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

    @Test
    void receiptsOfOthersAreNotThereAndProofsBeyondTheLogAreRefused() {
        var submission = push("t-foreign", "D475,NFHS-ANC1,2020,80.5");
        var stranger = Pushes.as(TestToken.of("key_stranger").provider("nfhs"));

        ProblemAssert.assertThat(stranger.get("/v1/submissions/" + submission + "/receipt"))
                .is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(given().get("/v1/submissions/" + submission + "/receipt"))
                .is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(given().get("/v1/verification")).is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(given().get("/v1/proofs/inclusion?leaf=999999"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("leaf 999999");
        ProblemAssert.assertThat(given().get("/v1/proofs/consistency?from=999999"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("from 999999");
    }

    @Test
    void theLedgerOfAProviderIsReadPageByPage() {
        settledReceipt(push("t-pages-1", "D475,NFHS-ANC1,2020,1"));
        settledReceipt(push("t-pages-2", "D475,NFHS-ANC1,2020,1"));

        var first = given().get("/v1/ledger/direct?limit=1").jsonPath();
        var second = given().get("/v1/ledger/direct?limit=1&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(second.getInt("items[0].leaf")).isGreaterThan(first.getInt("items[0].leaf"));
        assertThat(second.getString("items[0].provider")).isEqualTo("direct");
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

    private static JsonPath verify(long leaf) {
        return given().auth()
                .oauth2(TestToken.of("key_auditor").sign())
                .get("/v1/verification?from=" + leaf + "&limit=1")
                .jsonPath();
    }

    private static void assertConsistent(JsonPath before, JsonPath after) {
        if (before.getLong("size") == 0) {
            return;
        }
        var proof = given().get(
                        "/v1/proofs/consistency?from=" + before.getLong("size") + "&to=" + after.getLong("size"))
                .jsonPath();
        assertThat(MerkleProofs.consistent(
                        before.getLong("size"),
                        Hash.parse(before.getString("root")),
                        after.getLong("size"),
                        Hash.parse(after.getString("root")),
                        hashes(proof.getList("path"))))
                .isTrue();
    }

    private static String rootOfChunks(JsonPath receipt) {
        return MerkleTree.rootOf(receipt.<String>getList("chunks.root").stream()
                        .map(root -> Hash.ofLeaf(Hash.parse(root).bytes()))
                        .toList())
                .hex();
    }

    /// The payload of a signature by one of the published keys.
    private static String signed(String signature) throws JoseException {
        var keys = new JsonWebKeySet(given().get("/v1/checkpoints/keys").asString());
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(signature);
        jws.setKey(keys.getJsonWebKeys().stream()
                .filter(key -> key.getKeyId().equals(jws.getKeyIdHeaderValue()))
                .findFirst()
                .orElseThrow()
                .getKey());
        assertThat(jws.verifySignature()).isTrue();
        return new String(Base64.getUrlDecoder().decode(signature.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String canonical(JsonPath history) {
        Function<String, String> field = name -> history.getString("items[0]." + name);
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(field.apply("acceptedAt")));
        return String.join(
                "\t",
                field.apply("submission"),
                field.apply("row"),
                "NFHS-ANC1",
                field.apply("area"),
                "2020",
                "t-rehash",
                "S27",
                String.valueOf(LocalDate.of(2020, 1, 1).toEpochDay()),
                String.valueOf(LocalDate.of(2020, 12, 31).toEpochDay()),
                field.apply("revision"),
                new BigDecimal(field.apply("value")).toPlainString(),
                "normal",
                "submitted",
                "direct",
                String.valueOf(micros),
                "",
                "",
                "",
                "-");
    }

    private static List<Hash> hashes(List<String> hex) {
        return hex.stream().map(Hash::parse).toList();
    }

    private static String push(String dataset, String... rows) {
        var answer = Pushes.csv(Pushes.direct(), "", Pushes.rows(dataset, rows));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    private static JsonPath checkpoint() {
        return given().auth()
                .oauth2(TestToken.of("key_auditor").sign())
                .post("/v1/checkpoints")
                .jsonPath();
    }

    private static JsonPath checkpointLargerThan(long leaf) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var checkpoint = checkpoint();
            if (checkpoint.getLong("size") > leaf + 1) {
                return checkpoint;
            }
        }
        throw new AssertionError("the log did not grow beyond leaf " + leaf);
    }

    /// The receipt, once all its chunks have their place.
    private static JsonPath settledReceipt(String submission) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            checkpoint();
            var receipt = Pushes.direct()
                    .get("/v1/submissions/" + submission + "/receipt")
                    .jsonPath();
            if (!receipt.getList("chunks.leaf").contains(null)
                    && !receipt.getList("chunks.leaf").isEmpty()) {
                return receipt;
            }
        }
        throw new AssertionError("chunks of " + submission + " got no place in the log");
    }
}
