package org.sopan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sopan.stack.client.Answer;
import org.sopan.stack.client.GatewayClient;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.PartFailed;

/// What a state's data system does: pushes its figures as CSV, with its own key.
record StatePush(String state, Path file, GatewayClient gateway) {

    private static final Duration PLACED_LIMIT = Duration.ofSeconds(30);
    private static final String IMPOSSIBLE = "104.2";

    /// Pushes the whole file, all or nothing; the answer is the submission.
    JsonNode push() {
        return post(text()).expect(201).json();
    }

    /// The positions of a submission, once the relay has given them.
    String positionsOf(String submission) {
        return Await.value(PLACED_LIMIT, () -> placeOf(submission))
                .orElseThrow(() -> new PartFailed("submission " + submission + " of " + state
                        + " got no place in the event log within " + PLACED_LIMIT.toSeconds() + " s"));
    }

    private Optional<String> placeOf(String submission) {
        var positions =
                gateway.get("/v1/submissions/" + submission).expect(200).json().path("positions");
        return positions.isTextual() ? Optional.of(positions.asText()) : Optional.empty();
    }

    /// The first row of the file with a percentage that cannot be.
    String impossibleRow() {
        var row = List.of(text().lines().skip(1).findFirst().orElseThrow().split(",", -1));
        return String.join(",", row.get(0), row.get(1), row.get(2), IMPOSSIBLE, row.get(4), row.get(5));
    }

    /// Pushes that one row.
    Answer pushImpossible() {
        return post(header() + "\n" + impossibleRow() + "\n");
    }

    private Answer post(String csv) {
        return gateway.post("/v1/observations", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String header() {
        return text().lines().findFirst().orElseThrow();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not readable", e);
        }
    }
}
