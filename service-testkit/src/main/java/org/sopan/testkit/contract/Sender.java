package org.sopan.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Sends requests, each with a request id of its own.
final class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger sent = new AtomicInteger();
    private final String address;
    private final String token;

    Sender(String address, String token) {
        this.address = address;
        this.token = token;
    }

    Exchange send(String method, String path) {
        return exchange(method, path, token, null, BodyPublishers.noBody());
    }

    Exchange send(String method, String path, String mediaType, String body) {
        return exchange(method, path, token, mediaType, BodyPublishers.ofString(body));
    }

    /// The operation as a stranger sends it, with an empty object where a body is read.
    Exchange withoutToken(Operation operation) {
        var type = operation.takesJson() ? "application/json" : null;
        var body = operation.takesJson() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        return exchange(operation.method(), operation.address(), null, type, body);
    }

    private Exchange exchange(
            String method, String path, @Nullable String bearer, @Nullable String mediaType, BodyPublisher body) {
        var requestId = "contract-" + sent.incrementAndGet();
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .timeout(PATIENCE)
                .header("X-Request-Id", requestId);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Exchange(method + " " + path, requestId, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + method + " " + path, e);
        }
    }
}
