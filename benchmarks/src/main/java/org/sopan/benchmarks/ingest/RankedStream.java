package org.sopan.benchmarks.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.sopan.stack.Suite;
import org.sopan.stack.client.GatewayClient;

/// Figures of districts in a ranked programme, two of whose periods are among them, pushed by several clients: from the
/// first byte sent until the last row is published, applied by the rankings-service and in a live ranking.
final class RankedStream {

    private static final int CLIENTS = 2;
    private static final int RANKED = 200;
    /// None of the two periods has arrived.
    private static final int NOTHING_YET = 404;
    private static final int NOT_YET = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PUSHES = 8;
    private static final int MOST_ROWS_A_PUSH = 50_000;
    private static final int FIRST_YEAR = 2006;
    private static final int YEARS = 16;

    private final Suite suite;
    private final Catalogue catalogue;
    private final Processes processes;

    RankedStream(Suite suite, Catalogue catalogue, Processes processes) {
        this.suite = suite;
        this.catalogue = catalogue;
        this.processes = processes;
    }

    void measure(Report report) throws Exception {
        var years = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(Integer::toString)
                .toList();
        int keys = catalogue.districts().size() * catalogue.indicators().size() * YEARS;
        int rowsAPush = Math.min(MOST_ROWS_A_PUSH, keys / PUSHES);
        var bodies = new ArrayList<byte[]>();
        for (int push = 0; push < PUSHES; push++) {
            bodies.add(new Rows(
                            catalogue.districts(), catalogue.indicators(), years, "survey", push * rowsAPush, rowsAPush)
                    .csv());
        }
        long rows = (long) PUSHES * rowsAPush;
        processes.awaitQuiet();
        var before = processes.cpuSeconds();
        long begin = System.nanoTime();
        var submissions = push(bodies);
        double accepted = BulkPush.seconds(begin);
        awaitRanked(submissions);
        double ranked = BulkPush.seconds(begin);
        report.say("  CPU µs/row of the stream: " + Processes.perRow(before, processes.cpuSeconds(), rows));
        report.add("stream", 1, "accepted", rows / accepted, "rows/s");
        report.add("stream", 1, "ranked", rows / ranked, "rows/s");
    }

    private List<String> push(List<byte[]> bodies) throws Exception {
        try (var sender = new Sender(suite.gateway(), suite.adminKey());
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var pushes = new ArrayList<Callable<String>>();
            bodies.forEach(body -> pushes.add(() -> sender.push(body)));
            var ids = new ArrayList<String>();
            for (var answer : clients.invokeAll(pushes)) {
                ids.add(answer.get().replaceFirst("(?s).*?\"id\"\\s*:\\s*\"(sub_[^\"]+)\".*", "$1"));
            }
            return ids;
        }
    }

    private void awaitRanked(List<String> submissions) throws InterruptedException {
        long begin = System.nanoTime();
        try (var client = new GatewayClient(suite.gateway(), suite.adminKey())) {
            for (var submission : submissions) {
                var ranking =
                        "/v1/programmes/NFHS/rankings/latest?edition=live&atLeast=" + positions(client, submission);
                while (client.get(ranking).expect(RANKED, NOTHING_YET, NOT_YET).status() != RANKED) {
                    if (BulkPush.seconds(begin) > PATIENCE.toSeconds()) {
                        throw new IllegalStateException(submission + " was not ranked within " + PATIENCE);
                    }
                    Thread.sleep(20);
                }
            }
        }
    }

    private static String positions(GatewayClient client, String submission) throws InterruptedException {
        while (true) {
            var positions = client.get("/v1/submissions/" + submission)
                    .expect(200)
                    .json()
                    .get("positions");
            if (positions != null && !positions.isNull()) {
                return positions.asText();
            }
            Thread.sleep(20);
        }
    }
}
