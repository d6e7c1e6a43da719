package org.sopan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;

/// Checks what goes over the wire for a large answer with a tag: `CompressionAssert.assertThat("/v1/codelists/states")
/// .goesOutCompressedToWhoeverAcceptsIt()`. RestAssured unpacks in silence, so it asks by itself.
public final class CompressionAssert {

    private static final String GZIP = "gzip";

    private final String path;

    private CompressionAssert(String path) {
        this.path = path;
    }

    public static CompressionAssert assertThat(String path) {
        return new CompressionAssert(path);
    }

    /// The same content in less than half the bytes and under a tag of its own for `Accept-Encoding: gzip`, as it is
    /// without; either tag gives 304 to either caller.
    public CompressionAssert goesOutCompressedToWhoeverAcceptsIt() {
        var plain = ask();
        var packed = ask("Accept-Encoding", GZIP);
        var plainTag = header(plain, "ETag");
        var packedTag = header(packed, "ETag");

        Assertions.assertThat(plain.statusCode()).as(text(plain)).isEqualTo(200);
        Assertions.assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        Assertions.assertThat(header(packed, "Content-Encoding")).isEqualTo(GZIP);
        Assertions.assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        Assertions.assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
        Assertions.assertThat(unpacked(packed)).isEqualTo(plain.body());
        Assertions.assertThat(packedTag).isEqualTo(plainTag.replaceAll("\"$", "-gzip\""));
        for (var tag : List.of(plainTag, packedTag)) {
            isKnown(ask("If-None-Match", tag), tag);
            isKnown(ask("If-None-Match", tag, "Accept-Encoding", GZIP), tag);
        }
        return this;
    }

    private static void isKnown(HttpResponse<byte[]> answer, String tag) {
        Assertions.assertThat(answer.statusCode())
                .as("%s: %s", tag, text(answer))
                .isEqualTo(304);
        Assertions.assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<byte[]> ask(String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + path + " was asked for", e);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError(name + " is missing: " + text(answer)));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("not the gzip it says it is", e);
        }
    }
}
