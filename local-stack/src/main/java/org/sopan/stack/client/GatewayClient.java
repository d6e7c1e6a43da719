package org.sopan.stack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.sopan.stack.process.PartFailed;

/// A client of the public API: nothing but an address, a key and HTTP.
public final class GatewayClient implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    public GatewayClient(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /// The same address with another key.
    public GatewayClient with(String otherKey) {
        return new GatewayClient(address, otherKey);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /// Posts `value` as JSON.
    public Answer post(String path, Object value) {
        try {
            return post(path, "application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + value, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var name = request.method() + " " + request.uri().getRawPath();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(name, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new PartFailed(name + " got no answer from " + address + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted during " + name, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
