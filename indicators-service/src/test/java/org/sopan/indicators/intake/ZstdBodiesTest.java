package org.sopan.indicators.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

/// Bodies in zstd are taken like those in gzip, with the same bounds.
@QuarkusTest
class ZstdBodiesTest {

    private static final String HEADER = "area,indicator,period,value,status,dataset,note\n";
    private static final String ROW = "D445,NFHS-ANC1,2020,70,normal,t-zstd,\n";

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aWholeBodyIsTakenAndADamagedOneIsNot() {
        var whole = Zstd.compress((HEADER + ROW).getBytes(UTF_8));
        var flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;

        var taken = push(whole);
        var truncated = push(Arrays.copyOf(whole, whole.length - 5));
        var noZstd = push((HEADER + ROW).getBytes(UTF_8));

        assertThat(taken.statusCode()).as(taken.asString()).isIn(200, 201);
        assertThat(truncated.statusCode()).isEqualTo(400);
        assertThat(truncated.jsonPath().getString("detail")).contains("zstd body ends before its end");
        assertThat(noZstd.statusCode()).isEqualTo(400);
        assertThat(noZstd.jsonPath().getString("detail")).contains("not zstd");
        assertThat(push(flipped).statusCode()).isBetween(400, 422);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        var refused = push(Zstd.compress((HEADER + ROW.repeat(1_000_000)).getBytes(UTF_8)));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("detail")).contains("200 times");
    }

    @Test
    void aWindowAboveTheBoundIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(out)) {
            zstd.setLong(27);
            zstd.write((HEADER + ROW).getBytes(UTF_8));
        }

        var refused = push(out.toByteArray());

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("detail")).contains("larger window");
    }

    private static Response push(byte[] body) {
        return Pushes.direct()
                .header("Content-Encoding", "zstd")
                .contentType("text/csv")
                .body(body)
                .post("/v1/observations");
    }
}
