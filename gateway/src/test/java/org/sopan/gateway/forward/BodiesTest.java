package org.sopan.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// Bodies on their way through: streamed, counted, bounded. In tests a body has at most 100,000 bytes, figures more.
@QuarkusTest
class BodiesTest {

    private static final long MEGABYTE = 1_048_576;

    @Test
    void aBodyAnnouncedLongerThanAllowedIsRefusedAtOnce() throws IOException {
        try (var client = RawClient.connect()) {
            var answer = client.send("POST /v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\n\r\n")
                    .readUntil("}");

            assertThat(answer).startsWith("HTTP/1.1 413").contains("payload-too-large", "100001", "100000");
        }
    }

    @Test
    void aBodyOfUnknownLengthIsCountedAndCutOff() throws IOException {
        try (var client = RawClient.connect()) {
            client.send("POST /v1/notes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "c350\r\n" + "x".repeat(50_000) + "\r\n";
            client.send(chunk).send(chunk).send("1\r\nx\r\n");

            var answer = client.readUntil("}");

            assertThat(answer)
                    .contains("HTTP/1.1 413")
                    .contains("payload-too-large", "more than 100000 bytes")
                    .containsIgnoringCase("connection: close");
        }
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        var seen = given().contentType("text/plain").body("x".repeat(100_000)).post("/v1/notes");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.jsonPath().getLong("bodyBytes")).isEqualTo(100_000);
    }

    @Test
    void aBodyToldInTwoWaysIsReadAndSentOnInOne() throws IOException {
        try (var client = RawClient.connect()) {
            var answer = client.send("POST /v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n")
                    .send("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                    .readUntil("\"requests\"");

            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("\"transfer-encoding\":\"chunked\"")
                    .doesNotContain("\"content-length\"");
        }
    }

    @Test
    void aSenderThatAsksFirstIsToldToGoOn() throws IOException {
        try (var client = RawClient.connect()) {
            client.send("POST /v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");

            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            assertThat(client.send("hello").readUntil("\"requests\"")).contains("HTTP/1.1 200", "\"bodyBytes\":5");
        }
    }

    @Test
    void aRefusalLeavesTheConnectionUsable() throws IOException {
        try (var client = RawClient.connect()) {
            var refused = "POST /v1/none HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
            var head = "GET /v1/areas HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

            var answers = client.send(refused).send(head).readToEnd();

            assertThat(answers).startsWith("HTTP/1.1 404").contains("HTTP/1.1 200");
        }
    }

    @Test
    void twoHundredMegabytesOfFiguresStreamThrough() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/v1/observations"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> new Zeros(200 * MEGABYTE)))
                .timeout(Duration.ofSeconds(60))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"bodyBytes\":" + 200 * MEGABYTE);
        }
    }

    @Test
    void aServiceThatDoesNotReadHoldsTheSenderBack() throws IOException {
        try (var client = RawClient.connect()) {
            client.send("POST /v1/observations?read=never HTTP/1.1\r\nHost: x\r\nContent-Length: 500000000\r\n\r\n");
            var writer = Thread.ofVirtual().unstarted(() -> writeUntilHeldBack(client));

            var written = heldBackAfter(client, writer);

            // What fits into the sockets' buffers, and no body in the gateway's memory.
            assertThat(written).isBetween(1L, 40 * MEGABYTE);
        }
    }

    private final AtomicLong written = new AtomicLong();

    private void writeUntilHeldBack(RawClient client) {
        var block = new byte[65_536];
        try {
            while (true) {
                client.out().write(block);
                written.addAndGet(block.length);
            }
        } catch (IOException closed) {
            // The test has seen enough.
        }
    }

    private long heldBackAfter(RawClient client, Thread writer) throws IOException {
        writer.start();
        var last = -1L;
        // The gateway gives the silent service up after its idle or answer time; until then nothing may move.
        for (var quiet = 0; quiet < 5; ) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            var now = written.get();
            quiet = now == last ? quiet + 1 : 0;
            last = now;
            assertThat(now).as("bytes taken though nobody reads them").isLessThan(200 * MEGABYTE);
        }
        client.close();
        return last;
    }

    private static URI address(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// A given number of zero bytes.
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
