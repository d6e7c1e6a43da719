package org.sopan.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// A request that was sent and its answer, with the checks that hold for every answer.
///
/// @param where what was sent, for findings
/// @param requestId what was sent as `X-Request-Id`
record Exchange(String where, String requestId, HttpResponse<String> answer) {

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// What does not hold of any answer: the request id comes back, the status is documented, an error is a problem.
    List<Finding> findings(Operation operation) {
        var findings = new ArrayList<Finding>();
        if (!header("X-Request-Id").equals(requestId)) {
            findings.add(finding("X-Request-Id " + requestId + " came back as \"" + header("X-Request-Id") + "\""));
        }
        if (!operation.documents(status())) {
            findings.add(finding("status " + status() + " is not documented"));
        }
        if (status() >= 400) {
            checkProblem(findings);
        }
        if (status() == 500) {
            findings.add(finding("a defect: " + answer.body()));
        }
        return findings;
    }

    /// What does not hold of an answer that must be this refusal.
    List<Finding> refusal(int status) {
        var findings = new ArrayList<Finding>();
        if (status() != status) {
            findings.add(finding("expected " + status + ", got " + status() + " " + shortened(answer.body())));
        }
        if (!header("X-Request-Id").equals(requestId)) {
            findings.add(finding("X-Request-Id " + requestId + " came back as \"" + header("X-Request-Id") + "\""));
        }
        checkProblem(findings);
        return findings;
    }

    private void checkProblem(List<Finding> findings) {
        if (!header("Content-Type").startsWith("application/problem+json")) {
            findings.add(finding(status() + " is not a problem document but \"" + header("Content-Type") + "\""));
            return;
        }
        var problem = json();
        var code = problem.path("code").asText();
        if (code.isEmpty() || !problem.path("type").asText().endsWith("/docs/problems/" + code)) {
            findings.add(finding("type " + problem.path("type") + " does not belong to code " + problem.path("code")));
        }
        if (problem.path("status").asInt() != status()) {
            findings.add(finding("status " + status() + " is " + problem.path("status") + " in the document"));
        }
        for (var field : List.of("title", "detail", "instance", "traceId", "requestId")) {
            if (problem.path(field).asText().isBlank()) {
                findings.add(finding("the problem lacks " + field));
            }
        }
    }

    private JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    Finding finding(String what) {
        return new Finding(where, what);
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
