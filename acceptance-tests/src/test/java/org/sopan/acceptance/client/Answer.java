package org.sopan.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.net.http.HttpHeaders;

/// What came back.
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonPathConfig EXACT = new JsonPathConfig(NumberReturnType.BIG_DECIMAL);

    /// The body as JSON, its numbers exact.
    public JsonPath json() {
        return JsonPath.from(body).using(EXACT);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// Fails with the whole body in sight unless the status is the expected one.
    public Answer expect(int expected) {
        assertThat(status).as("body: %s", body).isEqualTo(expected);
        return this;
    }

    /// Fails unless this is a problem document with the status and code, whose `detail` is a sentence.
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().getString("code")).as("body: %s", body).isEqualTo(code);
        assertThat(json().getString("type")).isEqualTo("/docs/problems/" + code);
        assertThat(json().getInt("status")).isEqualTo(expected);
        assertThat(json().getString("title")).isNotBlank();
        assertThat(json().getString("detail")).isNotBlank();
        assertThat(body).doesNotContain("Exception").doesNotContain("\tat ");
        return this;
    }
}
