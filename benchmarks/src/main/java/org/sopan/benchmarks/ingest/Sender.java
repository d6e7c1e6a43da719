package org.sopan.benchmarks.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Sends bodies through the gateway with the first key; anything but the expected status ends the benchmark.
final class Sender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
        return send(
                request("/v1/observations")
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(csv)),
                201);
    }

    /// A whole table.
    String csv(String path) {
        return send(request(path).header("Accept", "text/csv").GET(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private String send(HttpRequest.Builder request, int expected) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + ": "
                        + answer.body()
                                .substring(0, Math.min(1000, answer.body().length())));
            }
            return answer.body();
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
