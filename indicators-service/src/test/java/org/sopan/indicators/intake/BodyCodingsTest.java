package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.intake.HostileBodiesTest.CSV;
import static org.sopan.indicators.intake.HostileBodiesTest.HEADER;
import static org.sopan.indicators.intake.HostileBodiesTest.ROW;
import static org.sopan.indicators.intake.HostileBodiesTest.bytes;
import static org.sopan.indicators.intake.HostileBodiesTest.gzip;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

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

    private static Response compressed(String coding, byte[] body) {
        return Pushes.direct()
                .header("Content-Encoding", coding)
                .contentType(CSV)
                .body(body)
                .post("/v1/observations");
    }
}
