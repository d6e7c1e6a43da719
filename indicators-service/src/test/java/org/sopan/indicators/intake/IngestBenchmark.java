package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.sopan.indicators.Packs;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.RunningParts;
import org.sopan.testkit.TestToken;

/// Figures of ingestion, run by hand (`-Dtest=IngestBenchmark -Dsopan.bench=true`) on a quiet machine: the service over
/// HTTP with a real,
/// durable PostgreSQL and the relay to a real broker, and a bare binary COPY of the same rows into a table with the
/// same
/// key on the same server.
@QuarkusTest
@EnabledIfSystemProperty(named = "sopan.bench", matches = "true", disabledReason = "a measurement, run by hand")
class IngestBenchmark {

    private static final Logger LOG = Logger.getLogger(IngestBenchmark.class);
    private static final int ROWS = Integer.getInteger("sopan.bench.rows", 1_000_000);
    private static final int CLIENTS = 32;
    private static final int SMALL_ROWS = 100;
    private static final int SMALL_PUSHES = 1_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String token = "";
    private List<String> keys = List.of();

    @BeforeEach
    void prepare() {
        Packs.loadAll();
        token = TestToken.of("key_bench").scopes(Scope.OBSERVATIONS_WRITE).sign();
        keys = keys();
    }

    @Test
    void aMillionRowsAndManySmallPushes() throws Exception {
        double bare = bareCopy();
        double bulk = bulk();
        var small = small();
        var result = String.format(
                Locale.ROOT,
                "rows %d; bare COPY %.0f/s; bulk push %.0f/s (%.2f of COPY); %d clients of %d rows: %.0f/s, p50 %.0f ms,"
                        + " p99 %.0f ms",
                ROWS,
                bare,
                bulk,
                bulk / bare,
                CLIENTS,
                SMALL_ROWS,
                small.rate(),
                small.median(),
                small.p99());
        LOG.info(result);
        Files.writeString(Path.of("target/ingest-benchmark.txt"), result + "\n");
    }

    private double bareCopy() throws SQLException, IOException {
        var parts = RunningParts.get();
        try (var connection = DriverManager.getConnection(
                        parts.jdbcUrl("indicators"), "indicators_owner", parts.password("indicators_owner"));
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_copy");
            statement.execute("""
                    create table bare_copy (indicator text, area text, period text, dataset text, value double precision,
                      primary key (indicator, area, period, dataset))""");
            var rows = binaryRows();
            long begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_copy from stdin (format binary)", new ByteArrayInputStream(rows));
            double rate = ROWS / seconds(begin);
            statement.execute("drop table bare_copy");
            return rate;
        }
    }

    private byte[] binaryRows() throws IOException {
        var bytes = new ByteArrayOutputStream(ROWS * 64);
        try (var out = new DataOutputStream(bytes)) {
            out.write(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0});
            out.writeInt(0);
            out.writeInt(0);
            for (var key : keys) {
                out.writeShort(5);
                for (var part : (key + ",2026-01,t-bench").split(",", -1)) {
                    var text = part.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
                out.writeInt(Double.BYTES);
                out.writeDouble(50);
            }
            out.writeShort(-1);
        }
        return bytes.toByteArray();
    }

    private double bulk() throws Exception {
        var csv = new StringBuilder(ROWS * 48).append("indicator,area,period,value,status,dataset\n");
        keys.forEach(key -> csv.append(key).append(",2026-01,50,normal,t-bench\n"));
        var body = csv.toString();
        long begin = System.nanoTime();
        push(body);
        return ROWS / seconds(begin);
    }

    private Small small() throws Exception {
        var tasks = new ArrayList<Callable<Double>>();
        for (int i = 0; i < SMALL_PUSHES; i++) {
            var body = smallBody(i);
            tasks.add(() -> {
                long sent = System.nanoTime();
                push(body);
                return (System.nanoTime() - sent) / 1e6;
            });
        }
        var millis = new ArrayList<Double>();
        long begin = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : clients.invokeAll(tasks)) {
                millis.add(done.get());
            }
        }
        double rate = (double) SMALL_PUSHES * SMALL_ROWS / seconds(begin);
        assertThat(millis).hasSize(SMALL_PUSHES);
        var sorted = millis.stream().sorted().toList();
        return new Small(rate, sorted.get(SMALL_PUSHES / 2), sorted.get(SMALL_PUSHES * 99 / 100));
    }

    private String smallBody(int push) {
        var csv = new StringBuilder("indicator,area,period,value,status,dataset\n");
        for (int row = 0; row < SMALL_ROWS; row++) {
            csv.append(keys.get(push * SMALL_ROWS + row)).append(",2026-02,50,normal,t-bench\n");
        }
        return csv.toString();
    }

    private void push(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/observations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .timeout(Duration.ofMinutes(5))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /// Indicator and area of every row.
    private static List<String> keys() {
        var indicators = codes("indicators");
        var areas = codes("areas");
        var keys = new ArrayList<String>(ROWS);
        for (var indicator : indicators) {
            for (var area : areas) {
                if (keys.size() < ROWS) {
                    keys.add(indicator + "," + area);
                }
            }
        }
        assertThat(keys).hasSize(ROWS);
        return keys;
    }

    private static List<String> codes(String list) {
        var codes = new ArrayList<String>();
        var cursor = "";
        do {
            var page = RestAssured.given()
                    .get("/v1/" + list + "?limit=1000" + cursor)
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return codes;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private record Small(double rate, double median, double p99) {}
}
