package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.intake.HostileBodiesTest.CSV;
import static org.sopan.indicators.intake.HostileBodiesTest.HEADER;
import static org.sopan.indicators.intake.HostileBodiesTest.ROW;
import static org.sopan.indicators.intake.HostileBodiesTest.bytes;
import static org.sopan.indicators.intake.HostileBodiesTest.gzip;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// How a body is coded: compressed, in which characters, of which type.
@QuarkusTest
class BodyCodingsTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aGzipBodyIsTakenAndATruncatedOneIsNot() throws IOException {
        var whole = gzip(bytes(HEADER + "D445,NFHS-ANC1,2020,70,,t-gzip,\n"));

        var truncated = compressed("gzip", Arrays.copyOf(whole, whole.length - 9));
        var noGzip = compressed("gzip", bytes(HEADER + ROW));
        var other = compressed("br", whole);
        var taken = compressed("gzip", whole);

        assertThat(truncated.statusCode()).isEqualTo(400);
        assertThat(truncated.jsonPath().getString("detail")).contains("ends before its end");
        assertThat(noGzip.statusCode()).isEqualTo(400);
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(other.header("Accept-Encoding")).contains("gzip");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        var bomb = gzip(bytes(HEADER + ROW.repeat(1_000_000)));

        var refused = compressed("gzip", bomb);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("detail")).contains("200 times");
    }

    @Test
    void anotherMediaTypeOrCharacterSetIsNamed() {
        var type = Pushes.direct().contentType("application/xml").body("<a/>").post("/v1/observations");
        var charset = Pushes.direct()
                .header("Content-Type", "text/csv; charset=Shift_JIS")
                .body(bytes(HEADER + ROW))
                .post("/v1/observations");
        var lied = Pushes.direct()
                .header("Content-Type", "text/csv; charset=ISO-8859-1")
                .body(bytes(HEADER + ROW.strip() + "é\n"))
                .post("/v1/observations");

        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(type.asString()).contains("text/csv");
        assertThat(charset.statusCode()).isEqualTo(415);
        assertThat(charset.asString()).contains("Shift_JIS", "UTF-8");
        assertThat(lied.statusCode()).isEqualTo(400);
    }

    /// RFC 9110 lets a sender leave the type out, and the server's own choice of a resource takes ranges for types.
    @ParameterizedTest
    @ValueSource(strings = {"", "text/*", "*/*", "application/*", "TEXT/plain"})
    void aBodyOfNoTypeOrOfManyIsRefused(String type) {
        for (var address : List.of("/v1/observations", "/dhis2/api/dataValueSets")) {
            for (var prefer : List.of("wait", "respond-async")) {
                var answer = post(address, type, prefer);

                assertThat(answer.statusCode())
                        .as(address + " " + answer.body())
                        .isEqualTo(415);
                assertThat(answer.body()).contains("unsupported-media-type");
            }
        }
    }

    private static Response compressed(String coding, byte[] body) {
        return Pushes.direct()
                .header("Content-Encoding", coding)
                .contentType(CSV)
                .body(body)
                .post("/v1/observations");
    }

    /// By a client that adds no type of its own.
    private static HttpResponse<String> post(String address, String type, String prefer) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .header(
                        "Authorization",
                        "Bearer "
                                + TestToken.of("key_direct")
                                        .scopes(Scope.OBSERVATIONS_WRITE)
                                        .sign())
                .header("Prefer", prefer)
                .POST(HttpRequest.BodyPublishers.ofString(HEADER + ROW));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, e);
        }
    }
}
