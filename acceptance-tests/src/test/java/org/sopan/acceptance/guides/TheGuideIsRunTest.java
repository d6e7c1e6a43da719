package org.sopan.acceptance.guides;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sopan.acceptance.Folder;
import org.sopan.acceptance.RunningSuite;

/// Every command of the guide for senders, in its order, in one folder, with a state's key.
class TheGuideIsRunTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(bash|python|java)\\R(.*?)^```$");
    private static final long PATIENCE_SECONDS = 120;

    @Test
    void everyCommandOfPushDataDoesWhatThePageSays() {
        assumeTrue(runs("bash", "-c", "command -v curl && command -v python3"), "curl or python3 is not installed");
        var suite = RunningSuite.shared();
        var folder = Folder.fresh(RunningSuite.repository().resolve("acceptance-tests/target/guide"));
        var key = suite.withProvider("s23-survey", List.of("observations:write"), List.of("S23"));
        var outputs = new ArrayList<String>();

        for (var block : blocks(RunningSuite.repository().resolve("docs/guides/push-data.md"))) {
            outputs.add(run(block, folder, suite.suite().gateway().toString(), String.valueOf(key.key())));
        }

        assertThat(outputs).hasSizeGreaterThanOrEqualTo(9);
        assertThat(String.join("\n", outputs))
                .contains("\"accepted\":2")
                .contains("2 accepted")
                .contains("Import was successful.")
                .contains("\"code\":\"value-negative\"");
        var stored = key.get("/v1/observations?area=D396&period=2019-04&dataset=survey")
                .expect(200)
                .json();
        assertThat(stored.getList("items.value").stream().map(String::valueOf))
                .containsExactlyInAnyOrder("81", "77.74");
        assertThat(folder.resolve("template.xlsx")).isNotEmptyFile();
    }

    /// A fenced block and the language it is in.
    private record Block(String language, String text) {}

    private static List<Block> blocks(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(found -> new Block(found.group(1), found.group(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Block block, Path folder, String address, String key) {
        try {
            var command = switch (block.language()) {
                case "bash" -> List.of("bash", "-euo", "pipefail", "-c", block.text());
                case "python" -> List.of("python3", "-c", block.text());
                default -> {
                    Files.writeString(folder.resolve("Push.java"), block.text());
                    yield List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "Push.java");
                }
            };
            var output = folder.resolve("output.txt");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            process.environment().put("SOPAN", address.replaceAll("/$", ""));
            process.environment().put("KEY", key);
            var running = process.start();
            assertThat(running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(block.text())
                    .isTrue();
            var said = Files.readString(output, UTF_8);
            assertThat(running.exitValue()).as("%s%n%s", block.text(), said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
