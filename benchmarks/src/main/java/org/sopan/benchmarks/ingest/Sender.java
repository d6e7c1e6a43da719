package org.sopan.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Sends through the gateway with the first key; a push that is not taken ends the benchmark.
final class Sender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CREATED = 201;
    private static final int MOST_SHOWN = 1000;

    private final URI gateway;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Sender(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    /// Pushes figures; the body of the answer.
    String push(byte[] csv) {
        var answer = send(request("/v1/observations")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv)));
        var body = new String(answer.body(), UTF_8);
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException("a push was answered " + answer.statusCode() + ": "
                    + body.substring(0, Math.min(MOST_SHOWN, body.length())));
        }
        return body;
    }

    /// A table as CSV, asked for with these headers; whatever the answer is.
    HttpResponse<byte[]> table(String path, Map<String, String> headers) {
        var request = request(path).header("Accept", "text/csv").GET();
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
