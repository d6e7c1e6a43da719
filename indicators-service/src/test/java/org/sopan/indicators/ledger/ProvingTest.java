package org.sopan.indicators.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ledger.LedgerCalls.PATIENCE;
import static org.sopan.indicators.ledger.LedgerCalls.checkpoint;
import static org.sopan.indicators.ledger.LedgerCalls.push;
import static org.sopan.indicators.ledger.LedgerCalls.settledReceipt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleProofs;
import org.sopan.indicators.merkle.MerkleTree;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class ProvingTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

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
        var plain = push("t-rehash", "D475,NFHS-ANC1,2020,80.50", "D476,NFHS-ANC1,2020,70");
        var ratio = Pushes.csv(Pushes.direct(), "", """
                area,indicator,period,numerator,denominator,dataset,note
                D475,NFHS-ANC1,FY2019-20,161,200,t-rehash-ratio,"two, three"
                """).jsonPath().getString("id");
        var explained = Pushes.csv(Pushes.direct(), "", """
                area,indicator,period,value,dataset,note,evidence,reason
                D475,NFHS-ANC1,2020,80.5,t-rehash-words,seen,https://data.example.in/1?x=y,two blocks twice
                D476,NFHS-ANC1,2020,80.5,t-rehash-words,,,two blocks twice
                D477,NFHS-ANC1,2020,80.5,t-rehash-words,,https://data.example.in/2,
                D478,NFHS-ANC1,2020,80.5,t-rehash-words,,,
                """).jsonPath().getString("id");
        var withdrawal = Pushes.direct()
                .contentType("application/json")
                .body("{\"reason\": \"sent by mistake\"}")
                .post("/v1/submissions/" + plain + "/withdrawal")
                .jsonPath()
                .getString("id");

        assertRehashed(plain, "NFHS-ANC1:D475:2020:t-rehash/0", "NFHS-ANC1:D476:2020:t-rehash/0");
        assertRehashed(ratio, "NFHS-ANC1:D475:FY2019-20:t-rehash-ratio/0");
        assertRehashed(
                explained,
                "NFHS-ANC1:D475:2020:t-rehash-words/0",
                "NFHS-ANC1:D476:2020:t-rehash-words/0",
                "NFHS-ANC1:D477:2020:t-rehash-words/0",
                "NFHS-ANC1:D478:2020:t-rehash-words/0");
        assertRehashed(withdrawal, "NFHS-ANC1:D475:2020:t-rehash/1", "NFHS-ANC1:D476:2020:t-rehash/1");
    }

    @Test
    void aReviewedFigureIsRehashedFromTheApiAlone() {
        ReviewedProgrammes.load();
        var push = ReviewedProgrammes.push(ReviewedProgrammes.SHORT, "2017-05", "41.25", "D475");
        var reviewed = ReviewedProgrammes.post(
                ReviewedProgrammes.reviewer("rev_rehash", "S27"),
                push,
                "\"programme\": \"T-SHORT\", \"level\": \"state\", \"verdict\": \"pass\"");
        var review = reviewed.header("Location").replaceFirst(".*/", "");

        assertRehashed(review, "T-REVIEWED-1:D475:2017-05:t-short/1");
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

    /// The revisions of one submission, in its order, give the root its receipt was signed for.
    private static void assertRehashed(String submission, String... revisions) {
        var rows = Stream.of(revisions)
                .map(ProvingTest::canonical)
                .map(row -> Hash.ofLeaf(row.getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(MerkleTree.rootOf(rows).hex())
                .as(submission)
                .isEqualTo(settledReceipt(submission).getString("chunks[0].root"));
    }

    /// The canonical form of a revision, `figure/number from 0`, by what the API says of it and nothing else.
    private static String canonical(String revision) {
        var parts = revision.split("/", -1);
        var history = Pushes.direct()
                .get("/v1/observations/" + parts[0] + "/revisions")
                .jsonPath(EXACT);
        Function<String, String> field =
                name -> Objects.requireNonNullElse(history.getString("items[" + parts[1] + "]." + name), "");
        UnaryOperator<String> text = name -> {
            var found = history.getString("items[" + parts[1] + "]." + name);
            return found == null ? "-" : "+" + found;
        };
        var words = text.apply("evidence") + "\0" + text.apply("reason");
        return String.join(
                "\t",
                field.apply("submission"),
                field.apply("row"),
                field.apply("indicator"),
                field.apply("area"),
                field.apply("period"),
                field.apply("dataset"),
                field.apply("state"),
                String.valueOf(LocalDate.parse(field.apply("periodStart")).toEpochDay()),
                String.valueOf(LocalDate.parse(field.apply("periodEnd")).toEpochDay()),
                field.apply("revision"),
                field.apply("value"),
                field.apply("status"),
                field.apply("review"),
                field.apply("provider"),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(field.apply("acceptedAt")))),
                field.apply("origin"),
                field.apply("numerator"),
                field.apply("denominator"),
                text.apply("note") + (words.equals("-\0-") ? "" : "\0" + words));
    }

    private static List<Hash> hashes(List<String> hex) {
        return hex.stream().map(Hash::parse).toList();
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
}
