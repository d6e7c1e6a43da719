package org.sopan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopan.stack.client.GatewayClient;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.PartFailed;

/// The first working whole on real data, through the public API alone: the states push the survey figures of the 112
/// aspirational districts, a release is made, and what came out is read back and checked.
///
/// Running it again changes nothing and says what was there already.
public final class Demo {

    private static final String PERIOD = "2020";
    private static final String PROGRAMME = "/v1/programmes/NFHS";
    private static final int DISTRICTS = 112;
    private static final int WITHOUT_BASELINE = 9;
    private static final Duration CASE_LIMIT = Duration.ofSeconds(30);

    private final GatewayClient admin;
    private final Path figures;
    private final Path keyFile;
    private final Report report;

    /// @param figures folder with one CSV file per state
    /// @param keyFile where the states' keys are kept between runs
    public Demo(GatewayClient admin, Path figures, Path keyFile, Consumer<String> out) {
        this.admin = admin;
        this.figures = figures;
        this.keyFile = keyFile;
        this.report = new Report(out);
    }

    /// Throws [PartFailed] when something is not seen that should be.
    public void run() {
        var pushes = makeKeys();
        var positions = new Positions();
        var counts = pushFigures(pushes, positions);
        refuseOneRow(pushes);
        var release = release(counts, positions);
        var byScore = RankedList.read(admin, PERIOD, "score", "all");
        var byDelta = RankedList.read(admin, PERIOD, "delta", "all");
        showRankings(byScore, byDelta);
        showNotRanked(byDelta);
        explainClimb(byScore, byDelta);
        showSupportCase(release);
    }

    private List<StatePush> makeKeys() {
        var keys = new StateKeys(admin, keyFile);
        var pushes = files().stream()
                .map(file -> {
                    var state = file.getFileName().toString().replace(".csv", "");
                    return new StatePush(state, file, admin.with(keys.keyOf(state)));
                })
                .toList();
        keys.keep();
        report.chapter("A key for each of " + pushes.size() + " state systems");
        report.line(
                "%d made, %d already there (kept in %s)".formatted(keys.made(), pushes.size() - keys.made(), keyFile));
        return pushes;
    }

    private Counts pushFigures(List<StatePush> pushes, Positions positions) {
        report.chapter("Each state pushes its figures of two survey rounds");
        var begin = System.nanoTime();
        var submissions = new LinkedHashMap<StatePush, JsonNode>();
        var total = Counts.NONE;
        for (var push : pushes) {
            var submission = push.push();
            submissions.put(push, submission);
            total = total.plus(Counts.of(submission.path("counts")));
        }
        var took = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        submissions.forEach((push, submission) ->
                positions.add(push.positionsOf(submission.path("id").asText())));
        report.line("%s, in %.1f s".formatted(total, took));
        require(total.rejected() == 0, "rows were rejected: " + total);
        require(
                total.rows() == rowsInFiles(),
                "pushed were %d rows, in the files are %d".formatted(total.rows(), rowsInFiles()));
        return total;
    }

    private void refuseOneRow(List<StatePush> pushes) {
        var push = pushes.getFirst();
        var answer = push.pushImpossible().expect(422);
        var error = answer.json().path("errors").path(0);
        report.chapter("One row that cannot be right");
        report.line("%s sends  %s".formatted(push.state(), push.impossibleRow()));
        report.line("%d, nothing written:  %s"
                .formatted(answer.status(), error.path("detail").asText()));
        require(!error.path("detail").asText().isBlank(), "the refusal names no reason: %s".formatted(answer.text()));
    }

    /// The newest release when no figure changed since, else a new one that has seen every figure.
    private JsonNode release(Counts counts, Positions positions) {
        report.chapter("An official, frozen ranking");
        var newest = admin.get(PROGRAMME + "/releases")
                .expect(200)
                .json()
                .path("releases")
                .valueStream()
                .filter(release -> release.path("period").asText().equals(PERIOD))
                .findFirst();
        if (newest.isPresent() && counts.changedNothing()) {
            report.line("release %s is already there: %s".formatted(number(newest.get()), id(newest.get())));
            return newest.get();
        }
        Map<String, Object> body = positions.isEmpty()
                ? Map.of("period", PERIOD)
                : Map.of("period", PERIOD, "atLeast", positions.toString());
        var made = admin.post(PROGRAMME + "/releases", body).expect(201).json();
        report.line("release %s made: %s".formatted(number(made), id(made)));
        return made;
    }

    private void showRankings(RankedList byScore, RankedList byDelta) {
        report.chapter("By score in 2019–21, %d of %d districts"
                .formatted(byScore.ranked().size(), DISTRICTS));
        report.topAndBottom("score", byScore);
        report.chapter("By improvement since 2015–16, %d of %d districts"
                .formatted(byDelta.ranked().size(), DISTRICTS));
        report.topAndBottom("delta", byDelta);
        for (var list : List.of(byScore, byDelta)) {
            var members = list.ranked().size() + list.notRanked().size();
            require(
                    members == DISTRICTS,
                    "the list names %d districts, the programme has %d".formatted(members, DISTRICTS));
        }
    }

    private void showNotRanked(RankedList byDelta) {
        report.chapter("Not ranked by improvement");
        for (var row : byDelta.notRanked()) {
            report.line("%-26s %-18s %s"
                    .formatted(
                            RankedList.name(row.path("area")),
                            RankedList.name(row.path("state")),
                            row.path("detail").asText()));
        }
        var count = byDelta.notRanked().size();
        require(
                count == WITHOUT_BASELINE,
                "%d districts have no change, expected %d".formatted(count, WITHOUT_BASELINE));
    }

    private void explainClimb(RankedList byScore, RankedList byDelta) {
        require(!byDelta.ranked().isEmpty(), "no district is ranked by improvement");
        var best = byDelta.ranked().getFirst();
        var climb = Climb.of(best, admin, PERIOD);
        var places = byScore.find(best.path("area").path("code").asText())
                .map(row -> row.path("placesGained").asInt())
                .orElse(0);
        report.chapter("The biggest climber, explained by theme");
        report.line("%s, %s: %+.2f points, %d places up by score"
                .formatted(
                        RankedList.name(best.path("area")),
                        RankedList.name(best.path("state")),
                        best.path("delta").asDouble(),
                        places));
        climb.steps()
                .forEach(step -> report.line("%+7.2f  %-22s %6.2f to %6.2f"
                        .formatted(step.gave(), step.theme(), step.before(), step.after())));
    }

    private void showSupportCase(JsonNode release) {
        report.chapter("A support case that the release opened");
        var opened = Await.value(CASE_LIMIT, () -> firstCase(id(release)))
                .orElseThrow(() -> failed(
                        "release " + id(release) + " opened no support case within " + CASE_LIMIT.toSeconds() + " s"));
        report.line("%s: %s".formatted(id(opened), opened.path("title").asText()));
    }

    private Optional<JsonNode> firstCase(String release) {
        return admin.get("/v1/support-cases?limit=1&release=" + release)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .findFirst();
    }

    private List<Path> files() {
        try (var files = Files.list(figures)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(figures + " is not readable", e);
        }
    }

    private long rowsInFiles() {
        return files().stream().mapToLong(Demo::rows).sum();
    }

    private static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not readable", e);
        }
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static String number(JsonNode release) {
        return release.path("number").asText();
    }

    private static void require(boolean seen, String otherwise) {
        if (!seen) {
            throw failed(otherwise);
        }
    }

    private static PartFailed failed(String otherwise) {
        return new PartFailed("the demonstration did not show what it should: " + otherwise);
    }
}
