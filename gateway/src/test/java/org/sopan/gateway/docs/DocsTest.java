package org.sopan.gateway.docs;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.kit.problem.ErrorCode;

@QuarkusTest
class DocsTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Test
    void yamlAndJsonSayTheSame() throws IOException {
        var yaml = new YAMLMapper().readTree(given().get("/openapi.yaml").asString());
        var json = new ObjectMapper().readTree(given().get("/openapi.json").asString());

        assertThat(yaml).isEqualTo(json);
        assertThat(json.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(json.path("paths").properties()).isNotEmpty();
    }

    @Test
    void statusCodesAreTextInTheYaml() {
        assertThat(given().get("/openapi.yaml").asString()).contains("\"200\":").doesNotContain("\n        200:");
    }

    @Test
    void theMediaTypesAreTheRegisteredOnes() {
        assertThat(given().get("/openapi.yaml").contentType()).startsWith("application/yaml");
        assertThat(given().get("/openapi.json").contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/openapi.json", "/docs", "/docs/assets/docs.css"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        var tag = given().get(path).header("ETag");

        var again = given().header("If-None-Match", tag).get(path);

        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void theTwoCodingsHaveTagsOfTheirOwn() {
        var zipped = given().header("Accept-Encoding", "gzip").get("/openapi.json");
        var plain = given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "identity")
                .get("/openapi.json");

        assertThat(zipped.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(zipped.asString()).isEqualTo(plain.asString());
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        var page = given().get("/docs");
        var links = LINK.matcher(page.asString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("http");
        var found = 0;
        while (links.find()) {
            assertThat(links.group(1)).startsWith("/").doesNotStartWith("//");
            given().get(links.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(6);
    }

    @Test
    void thePageHasNoScriptOfItsOwnInTheText() {
        assertThat(given().get("/docs").asString()).doesNotContain("<script>").doesNotContain(" style=");
    }

    @Test
    void anUnknownFileOfThePageIsNotFound() {
        assertThat(given().get("/docs/assets/application.properties"))
                .is(ErrorCode.NOT_FOUND)
                .says("no file");
    }

    @Test
    void theCatalogueListsEveryProblem() {
        var page = given().get("/docs/problems").asString();

        for (var code : ErrorCode.values()) {
            assertThat(page).contains("href=\"" + code.type() + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyProblemTypeLeadsToAPageThatSaysWhatToDo(ErrorCode code) {
        var page = given().get(code.type());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains(code.code(), Integer.toString(code.status()), "What to do")
                .doesNotContain("`");
    }

    @Test
    void anUnknownProblemIsNotFound() {
        assertThat(given().get("/docs/problems/nonsense"))
                .is(ErrorCode.NOT_FOUND)
                .says("nonsense");
    }

    @Test
    void theStartSaysWhereToReadOn() {
        Response start = given().get("/");

        assertThat(start.statusCode()).isEqualTo(200);
        var links = start.jsonPath().getMap("links", String.class, String.class);
        assertThat(links).containsEntry("docs", "/docs").containsEntry("openapiYaml", "/openapi.yaml");
        links.values().forEach(link -> given().get(link).then().statusCode(200));
    }
}
