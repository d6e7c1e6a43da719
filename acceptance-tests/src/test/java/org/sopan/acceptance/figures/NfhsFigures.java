package org.sopan.acceptance.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.sopan.acceptance.client.Api;

/// The survey figures as the states push them: one file per state.
public final class NfhsFigures {

    private NfhsFigures() {}

    public static List<Path> files(Path repository) {
        try (var files = Files.list(repository.resolve("packs/nfhs/figures"))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Pushes every file; returns the positions after which all of it is in the log, `partition:seq,…`.
    public static String pushAll(Api api, Path repository) {
        var positions = new Positions();
        for (var file : files(repository)) {
            var answer = api.post("/v1/observations", "text/csv", text(file)).expect(201);
            positions.add(Positions.of(api, answer.json().getString("id")));
        }
        return positions.toString();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
