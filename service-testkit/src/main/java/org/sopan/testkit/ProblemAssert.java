package org.sopan.testkit;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.ProblemDocument;

/// Checks a refusal whole: `ProblemAssert.assertThat(response).is(ErrorCode.NOT_FOUND).says("nothing is at")`.
/// A status alone proves nothing, since an endpoint that does not exist answers 404 as well.
public final class ProblemAssert {

    private final Response response;

    private ProblemAssert(Response response) {
        this.response = response;
    }

    public static ProblemAssert assertThat(Response response) {
        return new ProblemAssert(response);
    }

    /// Status, media type, type, title and code are those of `code`, and the names of the request are in the answer.
    public ProblemAssert is(ErrorCode code) {
        var answer = response.asString();
        Assertions.assertThat(response.statusCode()).as(answer).isEqualTo(code.status());
        Assertions.assertThat(response.contentType()).as(answer).startsWith(ProblemDocument.MEDIA_TYPE);
        var json = response.jsonPath();
        Assertions.assertThat(json.getString("type")).isEqualTo(code.type());
        Assertions.assertThat(json.getString("title")).isEqualTo(code.title());
        Assertions.assertThat(json.getInt("status")).isEqualTo(code.status());
        Assertions.assertThat(json.getString("code")).isEqualTo(code.code());
        Assertions.assertThat(json.getString("detail")).isNotBlank();
        Assertions.assertThat(json.getString("instance")).startsWith("/");
        Assertions.assertThat(json.getString("traceId")).matches("[0-9a-f]{32}");
        Assertions.assertThat(json.getString("requestId")).isEqualTo(response.header("X-Request-Id"));
        return this;
    }

    /// The detail contains each of these: what, which, got, allowed.
    public ProblemAssert says(String... parts) {
        Assertions.assertThat(response.jsonPath().getString("detail")).contains(parts);
        return this;
    }

    /// One of the listed errors is at this place and has this code.
    public ProblemAssert hasError(String pointer, String code) {
        List<Map<String, Object>> errors = response.jsonPath().getList("errors");
        Assertions.assertThat(errors).as(response.asString()).anySatisfy(error -> {
            Assertions.assertThat(error).containsEntry("pointer", pointer).containsEntry("code", code);
        });
        return this;
    }

    /// A header of the answer has this value.
    public ProblemAssert hasHeader(String name, String value) {
        Assertions.assertThat(response.header(name)).as(name).isEqualTo(value);
        return this;
    }
}
