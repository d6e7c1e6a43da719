package org.sopan.indicators.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopan.contracts.vocabulary.Ids;

class FileSigningTest {

    private static final int REPLICAS = 4;
    private static final int ROUNDS = 25;
    private static final Map<String, Object> STATEMENT = Map.of("size", 42L);

    private final AtomicInteger drawn = new AtomicInteger();
    private final Ids ids = prefix -> prefix + "_%08x".formatted(drawn.incrementAndGet());

    @TempDir
    private Path folder;

    @Test
    void replicasThatBeginAtOnceOnAnEmptyFolderSignWithOneKey()
            throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round < ROUNDS; round++) {
            var keys = folder.resolve("round-" + round);

            var replicas = beginAtOnce(keys);

            assertThat(names(keys)).as("keys of round " + round).hasSize(1);
            var signature = replicas.getFirst().sign("test+jws", STATEMENT);
            assertThat(replicas).allMatch(each -> each.states(signature, STATEMENT));
        }
    }

    @Test
    void aKeyThatAnotherReplicaBeganToUseIsFoundInTheFolder() throws IOException {
        var here = begin(folder);
        var elsewhere = folder.resolve("elsewhere");
        var there = begin(elsewhere);
        var key = names(elsewhere).getFirst();
        Files.copy(elsewhere.resolve(key), folder.resolve(key));

        var signature = there.sign("test+jws", STATEMENT);

        assertThat(here.states(signature, STATEMENT)).isTrue();
        assertThat(here.states(signature, Map.of("size", 43L))).isFalse();
    }

    private List<FileSigning> beginAtOnce(Path keys) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(REPLICAS);
        var beginnings = new ArrayList<Future<FileSigning>>();
        try (var threads = Executors.newFixedThreadPool(REPLICAS)) {
            for (int i = 0; i < REPLICAS; i++) {
                beginnings.add(threads.submit(() -> {
                    together.await();
                    return begin(keys);
                }));
            }
        }
        var replicas = new ArrayList<FileSigning>();
        for (var each : beginnings) {
            replicas.add(each.get());
        }
        return replicas;
    }

    private FileSigning begin(Path keys) {
        var replica = new FileSigning(keys, ids);
        replica.open();
        return replica;
    }

    private static List<String> names(Path keys) throws IOException {
        try (var files = Files.list(keys)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".jwk"))
                    .toList();
        }
    }
}
