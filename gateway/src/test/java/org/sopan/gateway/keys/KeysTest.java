package org.sopan.gateway.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sopan.gateway.Surroundings;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;

@QuarkusTest
class KeysTest {

    private final DataSource dataSource;

    KeysTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void theFirstAdminKeyIsWrittenToAFileThatOnlyItsOwnerReads() throws IOException {
        var file = Surroundings.firstKeyFile();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyText.find(Surroundings.adminKey())).isPresent();
    }

    @Test
    void theFirstKeyHasAllScopes() {
        var first =
                admin().get("/v1/keys?limit=1").then().statusCode(200).extract().jsonPath();

        assertThat(first.getList("items[0].scopes", String.class))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Scope.values()).map(Scope::word).toArray(String[]::new));
        assertThat(first.getString("items[0].createdBy")).isEqualTo("bootstrap");
    }

    @Test
    void aNewKeyWorksAtOnceAndOnlyForWhatItMay() {
        var key = issue(Map.of(
                        "name",
                        "Maharashtra HMIS",
                        "scopes",
                        List.of("observations:write"),
                        "areas",
                        List.of("s27"),
                        "provider",
                        "s27-hmis"))
                .jsonPath()
                .getString("key");

        given().header("X-API-Key", key).get("/v1/areas/D445").then().statusCode(200);
        assertThat(given().header("Authorization", "Bearer " + key).get("/v1/keys"))
                .is(ErrorCode.FORBIDDEN)
                .says("keys:admin", "observations:write");
    }

    @Test
    void aNewKeyIsDescribedWithoutItsSecret() {
        var issued = issue(Map.of(
                "name",
                "described",
                "scopes",
                List.of("forum:write", "forum:review"),
                "areas",
                List.of("d445", "S27"),
                "expiresAt",
                "2099-01-01T00:00:00Z"));
        var location = issued.header("Location");

        var about = admin().get(location).then().statusCode(200).extract().jsonPath();

        assertThat(location).isEqualTo("/v1/keys/" + issued.jsonPath().getString("about.id"));
        assertThat(about.getMap("$")).doesNotContainKey("key");
        assertThat(about.getList("scopes", String.class)).containsExactly("forum:review", "forum:write");
        assertThat(about.getList("areas", String.class)).containsExactly("D445", "S27");
        assertThat(about.getString("expiresAt")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theDatabaseHoldsNoSecret() throws SQLException {
        var key = KeyText.find(issue(Map.of("name", "secret", "scopes", List.of("act-as")))
                        .jsonPath()
                        .getString("key"))
                .orElseThrow();

        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select api_key::text, encode(hash, 'hex') from api_key where prefix = ?")) {
            statement.setString(1, key.prefix());
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain(key.secret());
            assertThat(rows.getString(2)).isEqualTo(key.hash());
        }
    }

    @Test
    void aRevokedKeyStopsWorkingAtOnce() {
        var issued = issue(Map.of("name", "short-lived", "scopes", List.of("forum:write")));
        var key = issued.jsonPath().getString("key");
        given().header("X-API-Key", key).get("/v1/areas/D445").then().statusCode(200);

        admin().delete(issued.header("Location")).then().statusCode(204);

        assertThat(given().header("X-API-Key", key).get("/v1/areas/D445"))
                .is(ErrorCode.UNAUTHENTICATED)
                .says("was revoked at");
        admin().delete(issued.header("Location")).then().statusCode(204);
    }

    @Test
    void keysAreListedPageByPage() {
        for (var each = 0; each < 3; each++) {
            issue(Map.of("name", "listed " + each, "scopes", List.of("forum:write")));
        }

        var first = admin().get("/v1/keys?limit=2").then().statusCode(200).extract();
        var second = admin().get(first.header("Link").replaceAll("<(.*)>.*", "$1"))
                .then()
                .statusCode(200)
                .extract();

        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(second.jsonPath().getString("items[0].id"))
                .isGreaterThan(first.jsonPath().getString("items[1].id"));
    }

    @Test
    void withoutAKeyNothingIsSaidAboutKeys() {
        assertThat(given().get("/v1/keys")).is(ErrorCode.UNAUTHENTICATED).says("keys:admin");
    }

    @Test
    void everythingThatIsWrongWithAWishIsToldAtOnce() {
        assertThat(post(Map.of(
                        "name",
                        "wrong",
                        "scopes",
                        List.of("forum:write", "forum:wrte"),
                        "areas",
                        List.of("X1", "S27"))))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/scopes/1", "unknown-scope")
                .hasError("/areas/0", "unreadable-area");
    }

    @Test
    void aKeyThatIsOverBeforeItBeginsIsNotMade() {
        assertThat(post(Map.of("name", "late", "scopes", List.of("forum:write"), "expiresAt", "2020-01-01T00:00:00Z")))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/expiresAt", "already-over");
    }

    @Test
    void anAdminKeyIsNotNarrowed() {
        assertThat(post(Map.of("name", "half admin", "scopes", List.of("keys:admin"), "areas", List.of("S27"))))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/scopes", "admin-must-reach-all");
    }

    @Test
    void anUnknownKeyIsNotFound() {
        assertThat(admin().get("/v1/keys/key_none")).is(ErrorCode.NOT_FOUND).says("key_none");
        assertThat(admin().delete("/v1/keys/key_none")).is(ErrorCode.NOT_FOUND).says("key_none");
    }

    private static Response issue(Map<String, Object> wish) {
        return post(wish).then().statusCode(201).extract().response();
    }

    private static Response post(Map<String, Object> wish) {
        return admin().contentType("application/json").body(wish).post("/v1/keys");
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + Surroundings.adminKey());
    }
}
