package org.sopan.stack.process;

import java.nio.file.Path;

/// Where a part keeps its data and its log.
public record PartFiles(Path directory, Path log) {

    public PartFiles {
        directory = directory.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /// Everything in one folder, as tests want it.
    public static PartFiles in(Path directory, String name) {
        return new PartFiles(directory, directory.resolve(name + ".log"));
    }

    /// Stands early in the command line of every process of this part, so that one can be found whose record is lost.
    public String marker() {
        return "sopan.part=" + directory;
    }

    Path record() {
        return directory.resolve("process.properties");
    }
}
