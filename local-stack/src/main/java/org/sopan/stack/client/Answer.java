package org.sopan.stack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What the gateway answered to `request` (method and path).
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; answers are not compared
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Itself when the status is one of `allowed`, else a refusal that tells what the answer says.
    public Answer expect(int... allowed) {
        if (Arrays.stream(allowed).noneMatch(code -> code == status)) {
            throw new Refused(this);
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(request + " answered " + status + " with no JSON: " + text(), e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Title, detail and the first errors of a problem document; the bare text of anything else.
    String reason() {
        if (!headers.firstValue("content-type").orElse("").contains("problem+json")) {
            return text().lines().limit(3).collect(Collectors.joining(" "));
        }
        var problem = json();
        var reason = problem.path("detail").asText(problem.path("title").asText());
        for (var index = 0; index < Math.min(3, problem.path("errors").size()); index++) {
            reason += "; " + problem.path("errors").get(index).path("detail").asText();
        }
        return reason;
    }
}
