package org.sopan.indicators.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

/// A table that is asked for again, while its figures stay and after they changed.
@QuarkusTest
class KeptAnswersTest {

    private static final String TABLE = "/v1/observations?indicator=NFHS-ANC1&dataset=t-kept&format=csv";

    @BeforeEach
    void figures() {
        Packs.loadAll();
    }

    @Test
    void whatIsAskedForAgainComesInTheSameBytesPlainAndCompressed() throws IOException, InterruptedException {
        push("D445,61.5", "D446,62.5");
        var built = get("gzip");
        var kept = get("gzip");
        var plain = get("identity");

        assertThat(kept.body()).isEqualTo(built.body());
        assertThat(header(kept, "ETag")).isEqualTo(header(built, "ETag")).endsWith("-gzip\"");
        assertThat(header(kept, "Content-Type")).isEqualTo(header(built, "Content-Type"));
        assertThat(header(kept, "Content-Disposition")).isEqualTo(header(built, "Content-Disposition"));
        assertThat(header(plain, "ETag")).doesNotContain("gzip");
        assertThat(unpacked(kept)).isEqualTo(new String(plain.body(), UTF_8)).contains("61.5", "62.5");
    }

    @Test
    void aChangedFigureIsInTheNextAnswer() throws IOException, InterruptedException {
        push("D445,71.5");
        assertThat(unpacked(get("gzip"))).contains("71.5");

        push("D445,72.5");

        assertThat(unpacked(get("gzip"))).contains("72.5").doesNotContain("71.5");
    }

    /// The tag changes once more when the push gets its place in the log of events.
    private static void push(String... rows) {
        var csv = new StringBuilder("area,value,indicator,period,dataset\n");
        for (var row : rows) {
            csv.append(row).append(",NFHS-ANC1,2020,t-kept\n");
        }
        Pushes.positions(Pushes.accepted(Pushes.direct(), csv.toString()));
    }

    private static HttpResponse<byte[]> get(String coding) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + RestAssured.port + TABLE);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept-Encoding", coding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(packed.readAllBytes(), UTF_8);
        }
    }
}
