package org.sopan.rankings.release.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sopan.contracts.event.ReleaseClosed;
import org.sopan.contracts.event.ReleasePart;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.log.Positions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.rankings.testing.Figure;
import org.sopan.rankings.testing.IndicatorsLog;
import org.sopan.rankings.testing.Nfhs;
import org.sopan.rankings.testing.Suite;
import org.sopan.rankings.testing.TopicReader;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

/// Releases of the real figures: frozen, chained, told, and recomputed.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTest {

    private final IndicatorsLog log = new IndicatorsLog();
    private final Nfhs nfhs = new Nfhs(log);
    private Positions told = Positions.NONE;

    @BeforeEach
    void tellEverything() {
        if (told.equals(Positions.NONE)) {
            nfhs.tellCatalogue("FROZEN");
            nfhs.tellCatalogue("CHAINED");
            nfhs.tellCatalogue("CLOSED", false);
            told = nfhs.tellFigures();
            Suite.storeMethod();
            for (var programme : List.of("FROZEN", "CHAINED", "CLOSED")) {
                Suite.awaitTrue(
                        () -> given().auth()
                                        .oauth2(TestToken.of("key-live")
                                                .scopes(Scope.RANKINGS_LIVE)
                                                .sign())
                                        .get("/v1/programmes/" + programme + "/rankings/2020?edition=live")
                                        .statusCode()
                                == 200,
                        programme + " is ranked");
            }
        }
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void aReleaseServesTheSameBytesWhateverIsRevisedLater() throws Exception {
        var release = Suite.publish("FROZEN", "2020", told).jsonPath();
        var address = "/v1/programmes/FROZEN/releases/" + release.getString("id");
        var before = given().get(address + "/ranking").asByteArray();
        var withinBefore =
                given().get(address + "/ranking?within=S24&measure=delta").asByteArray();

        var position = nfhs.tellFigure(
                new Figure("D445", "NFHS-STUNT", "2020", new BigDecimal("99"), "normal", "survey"), "S24");
        Suite.ranking("FROZEN", Period.parse("2020"), "measure=score", position);

        assertThat(given().get(address + "/ranking").asByteArray()).isEqualTo(before);
        assertThat(given().get(address + "/ranking?within=S24&measure=delta").asByteArray())
                .isEqualTo(withinBefore);
        assertThat(given().get("/v1/programmes/FROZEN/rankings/latest").asByteArray())
                .isEqualTo(before);
        assertThat(given().get(address + "/inputs").asByteArray())
                .satisfies(inputs -> assertThat(sha256(inputs)).isEqualTo(release.getString("inputsHash")));
        var verification = given().post(address + "/verification").jsonPath();
        assertThat(verification.getBoolean("holds")).isTrue();
        assertThat(verification.getInt("lists")).isEqualTo(80);
    }

    @Test
    void aRevisionMakesAnotherReleaseChainedToTheOneBefore() throws Exception {
        var first = Suite.publish("CHAINED", "2020", told).jsonPath();
        var position = nfhs.tellFigure(
                new Figure("D003", "NFHS-STUNT", "2020", new BigDecimal("50"), "normal", "survey"), "S01");

        var second = Suite.publish("CHAINED", "2020", position).jsonPath();

        assertThat(first.getInt("number")).isEqualTo(1);
        assertThat(second.getInt("number")).isEqualTo(2);
        assertThat(second.getString("previous")).isEqualTo(first.getString("id"));
        assertThat(second.getString("previousHash")).isEqualTo(first.getString("hash"));
        assertThat(second.getString("inputsHash")).isNotEqualTo(first.getString("inputsHash"));
        var lines = Stream.of(
                        "id",
                        "programme",
                        "period",
                        "number",
                        "method.hash",
                        "engineVersion",
                        "inputsHash",
                        "resultHash",
                        "publishedAt",
                        "previousHash")
                .map(field -> Objects.toString(second.get(field), "") + "\n")
                .reduce("", String::concat);
        assertThat(second.getString("hash")).isEqualTo(sha256(lines.getBytes(StandardCharsets.UTF_8)));
        var list = given().get("/v1/programmes/CHAINED/releases").jsonPath();
        assertThat(list.getList("releases.id")).containsExactly(second.getString("id"), first.getString("id"));
        assertThat(given().get("/v1/programmes/CHAINED/rankings").jsonPath().getInt("periods[1].releases"))
                .isEqualTo(2);
    }

    @Test
    void aReleaseIsToldInPartsThatAddUpToItsClosingRecord() throws Exception {
        var release = Suite.publish("CHAINED", "2015", told).jsonPath();
        var id = release.getString("id");

        var events = TopicReader.readUntil(
                Topic.RELEASES,
                event -> event.type().equals(ReleaseClosed.TYPE)
                        && event.payload().path("release").asText().equals(id));

        var json = new ObjectMapper();
        var standings = new ArrayList<ReleasePart.Standing>();
        for (var event : events) {
            if (event.type().equals(ReleasePart.TYPE)
                    && event.payload().path("release").asText().equals(id)) {
                standings.addAll(
                        json.treeToValue(event.payload(), ReleasePart.class).standings());
            }
        }
        var last = events.stream()
                .filter(event -> event.type().equals(ReleaseClosed.TYPE)
                        && event.payload().path("release").asText().equals(id))
                .findFirst()
                .orElseThrow();
        var closed = json.treeToValue(last.payload(), ReleaseClosed.class);
        assertThat(last.key()).isEqualTo("CHAINED");
        assertThat(standings).hasSize(112).hasSize(closed.areas());
        assertThat(ReleaseClosed.hashOf(standings)).isEqualTo(closed.standingsHash());
        assertThat(closed.totals().getFirst()).isEqualTo(new ReleaseClosed.Total("all", 103, 0));
        assertThat(closed.hash()).isEqualTo(release.getString("hash"));
        assertThat(standings.getFirst().themes()).hasSize(5);
    }

    @Test
    void publishingNeedsTheScope() {
        var body = "{\"period\": \"2020\"}";

        ProblemAssert.assertThat(
                        given().contentType(ContentType.JSON).body(body).post("/v1/programmes/FROZEN/releases"))
                .is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(given().auth()
                        .oauth2(TestToken.of("key-1")
                                .scopes(Scope.RANKINGS_LIVE)
                                .sign())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/v1/programmes/FROZEN/releases"))
                .is(ErrorCode.FORBIDDEN)
                .says("rankings:release");
    }

    @Test
    void aProgrammeThatKeepsItsLiveRankingToItselfShowsReleasesOnly() {
        var live = "/v1/programmes/CLOSED/rankings/2020";

        ProblemAssert.assertThat(given().get(live))
                .is(ErrorCode.UNAUTHENTICATED)
                .says("rankings:live");
        var key = TestToken.of("key-live").scopes(Scope.RANKINGS_LIVE).sign();
        assertThat(given().auth().oauth2(key).get(live).jsonPath().getString("edition.edition"))
                .isEqualTo("live");

        Suite.publish("CLOSED", "2020", told);

        assertThat(given().get(live).jsonPath().getString("edition.edition")).isEqualTo("release");
        ProblemAssert.assertThat(given().get(live + "?edition=live")).is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(given().get("/v1/programmes/CLOSED/rankings/2015?edition=release"))
                .is(ErrorCode.NOT_FOUND)
                .says("no release for period 2015");
    }

    @Test
    void whatIsNotThereIsNamed() {
        ProblemAssert.assertThat(given().get("/v1/programmes/FROZEN/releases/rel_nothing"))
                .is(ErrorCode.NOT_FOUND)
                .says("rel_nothing");
        ProblemAssert.assertThat(given().get("/v1/programmes/XYZ/releases"))
                .is(ErrorCode.NOT_FOUND)
                .says("XYZ");
        ProblemAssert.assertThat(Suite.publish("FROZEN", "1999", Positions.NONE))
                .is(ErrorCode.NOT_FOUND)
                .says("1999");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
