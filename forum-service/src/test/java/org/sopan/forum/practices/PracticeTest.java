package org.sopan.forum.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopan.forum.Forum.anyone;
import static org.sopan.forum.Forum.location;
import static org.sopan.forum.Forum.move;
import static org.sopan.forum.Forum.reviewer;
import static org.sopan.forum.Forum.writer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.forum.ForumTopic;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class PracticeTest {

    private static final String WEIGHING = """
            {
              "titles": [
                {"language": "en", "text": "Weighing days at the anganwadi"},
                {"language": "ja", "text": "栄養改善のための計量の日", "state": "MACHINE", "translatedFrom": 1}
              ],
              "problem": [{"language": "en", "text": "Children were weighed on registration day and then no more."}],
              "done": [{"language": "en", "text": "One fixed weighing day a month, with the mothers present."}],
              "failed": [{"language": "en", "text": "%s"}],
              "places": [{
                "area": "D445",
                "period": "FY2024-25",
                "evidence": [{
                  "title": "Weighing registers, 412 centres",
                  "url": "https://dahod.example.gov.in/registers.pdf",
                  "mediaType": "application/pdf",
                  "bytes": 183204,
                  "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                }]
              }],
              "themes": ["health-and-nutrition"],
              "indicators": ["NFHS-STUNT"]
            }""";

    private static final String HARVEST = "During the harvest nobody came; two blocks gave up.";

    @Inject
    DataSource database;

    @Test
    void aPracticeIsPublishedAfterTwoReviewsByOthersAndEveryStepIsTold() {
        var address = location(write(HARVEST));
        move(writer("asha"), address, "SUBMITTED", "").then().statusCode(200);
        move(reviewer("chair"), address, "IN_REVIEW", "").then().statusCode(200);
        review("reva", address, "ACCEPT", false).then().statusCode(201);

        ProblemAssert.assertThat(move(reviewer("chair"), address, "PUBLISHED", ""))
                .is(ErrorCode.CONFLICT)
                .says("1 of the 2");
        review("rohit", address, "ACCEPT", false).then().statusCode(201);
        var published = move(reviewer("chair"), address, "PUBLISHED", "");

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.jsonPath().getString("publishedAt")).isNotNull();
        assertThat(anyone().get(address).jsonPath().getString("status")).isEqualTo("PUBLISHED");
        assertThat(ForumTopic.eventsOf(practice(address), 4))
                .extracting(told -> told.text("change") + " " + told.text("status"))
                .containsExactly("created DRAFT", "moved SUBMITTED", "moved IN_REVIEW", "moved PUBLISHED");
    }

    @Test
    void aReviewWithAConflictOfInterestDoesNotCount() {
        var address = inReview();
        review("reva", address, "ACCEPT", false).then().statusCode(201);
        review("neighbour", address, "ACCEPT", true).then().statusCode(201);

        ProblemAssert.assertThat(move(reviewer("chair"), address, "PUBLISHED", ""))
                .is(ErrorCode.CONFLICT)
                .says("1 of the 2", "conflict of interest");
    }

    @Test
    void whoWroteItNeitherReviewsNorPublishesItAlsoThroughAnotherKey() {
        var address = inReview();

        ProblemAssert.assertThat(review("asha", address, "ACCEPT", false))
                .is(ErrorCode.FORBIDDEN)
                .says("asha wrote");
        ProblemAssert.assertThat(move(reviewer("asha"), address, "PUBLISHED", ""))
                .is(ErrorCode.FORBIDDEN)
                .says("someone else");
    }

    @Test
    void onePersonReviewsOnce() {
        var address = inReview();
        review("reva", address, "ACCEPT", false).then().statusCode(201);

        ProblemAssert.assertThat(review("reva", address, "ACCEPT", false))
                .is(ErrorCode.CONFLICT)
                .says("reva has reviewed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[{\"language\": \"en\", \"text\": \"  \"}]"})
    void aPracticeWithoutASectionOnWhatFailedIsRefused(String failed) {
        var body = WEIGHING.formatted(HARVEST).replaceFirst("\"failed\": \\[[^]]*]", "\"failed\": " + failed);

        var refused = writer("asha").body(body).post("/v1/practices");

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED);
        assertThat(refused.asString()).contains("failed");
    }

    @Test
    void aDraftIsRewrittenAndASubmittedTextIsFixedForTheApiAndTheDatabase() {
        var address = location(write(HARVEST));
        var draft = writer("asha").get(address);
        var rewritten = writer("asha")
                .header("If-Match", draft.header("ETag"))
                .body(WEIGHING.formatted("The scales of one maker drift."))
                .put(address);
        assertThat(rewritten.statusCode()).as(rewritten.asString()).isEqualTo(200);
        assertThat(rewritten.jsonPath().getString("contentHash"))
                .isNotEqualTo(draft.jsonPath().getString("contentHash"));
        var submitted = move(writer("asha"), address, "SUBMITTED", "");

        ProblemAssert.assertThat(writer("asha")
                        .header("If-Match", submitted.header("ETag"))
                        .body(WEIGHING.formatted("Nothing failed at all."))
                        .put(address))
                .is(ErrorCode.CONFLICT)
                .says("SUBMITTED", "new version");
        assertThatThrownBy(() -> overwrite(practice(address) + "/1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is fixed");
    }

    @Test
    void aNewerVersionSupersedesTheOlderOneWhichStaysReadable() {
        var first = published();
        var second = location(writer("asha").body(WEIGHING.formatted("Rain.")).post(versions(first)));
        assertThat(second).endsWith("/versions/2");
        ProblemAssert.assertThat(
                        writer("asha").body(WEIGHING.formatted("Rain.")).post(versions(first)))
                .is(ErrorCode.CONFLICT)
                .says("version 2 is DRAFT");

        publish(second);

        assertThat(anyone().get(first).jsonPath().getString("status")).isEqualTo("SUPERSEDED");
        assertThat(anyone().get("/v1/practices/" + practice(first)).jsonPath().getInt("version"))
                .isEqualTo(2);
        assertThat(anyone().get(versions(first)).jsonPath().getList("version")).isEqualTo(List.of(1, 2));
    }

    @Test
    void draftsAreHiddenFromTheListAndFromReaders() {
        var address = location(write(HARVEST));

        ProblemAssert.assertThat(anyone().get(address)).is(ErrorCode.NOT_FOUND).says(practice(address));
        assertThat(anyone().get("/v1/practices?area=D445&limit=1000").jsonPath().getList("items.status"))
                .doesNotContain("DRAFT");
        assertThat(writer("asha")
                        .get("/v1/practices?area=D445&limit=1000")
                        .jsonPath()
                        .getList("items.id"))
                .contains(practice(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighing", "weighed days", "栄養", "計量の日", "anganwadi harvest", "weiging"})
    void aPracticeIsFoundByWordsInAnyOfItsLanguagesAndDespiteATypingError(String words) {
        var practice = practice(published());

        var found = anyone().queryParam("q", words).queryParam("limit", 1000).get("/v1/practices");

        assertThat(found.jsonPath().getList("items.id")).as(found.asString()).contains(practice);
    }

    @Test
    void wordsThatAreNowhereFindNothing() {
        published();

        var found = anyone().queryParam("q", "submarine 潜水艦").get("/v1/practices");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aRejectionNeedsItsReason() {
        var address = inReview();

        ProblemAssert.assertThat(move(reviewer("chair"), address, "REJECTED", ""))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/reason", "reason-missing");
    }

    private static Response write(String failed) {
        var written = writer("asha").body(WEIGHING.formatted(failed)).post("/v1/practices");
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        return written;
    }

    private static String inReview() {
        var address = location(write(HARVEST));
        move(writer("asha"), address, "SUBMITTED", "").then().statusCode(200);
        move(reviewer("chair"), address, "IN_REVIEW", "").then().statusCode(200);
        return address;
    }

    private static String published() {
        var address = location(write(HARVEST));
        publish(address);
        return address;
    }

    private static void publish(String address) {
        move(writer("asha"), address, "SUBMITTED", "").then().statusCode(200);
        move(reviewer("chair"), address, "IN_REVIEW", "").then().statusCode(200);
        review("reva", address, "ACCEPT", false).then().statusCode(201);
        review("rohit", address, "ACCEPT", false).then().statusCode(201);
        move(reviewer("chair"), address, "PUBLISHED", "").then().statusCode(200);
    }

    private static Response review(String person, String address, String verdict, boolean conflict) {
        var review = "{\"verdict\": \"%s\", \"conflictOfInterest\": %s, \"comment\": \"Read it.\"}"
                .formatted(verdict, conflict);
        return reviewer(person).body(review).post(address + "/reviews");
    }

    private static String practice(String address) {
        return address.split("/", -1)[3];
    }

    private static String versions(String address) {
        return "/v1/practices/" + practice(address) + "/versions";
    }

    private void overwrite(String version) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update practice_version set content_hash = 'forged' where id = ?")) {
            update.setString(1, version);
            update.executeUpdate();
        }
    }
}
