package org.sopan.stack;

import java.util.List;
import org.sopan.stack.process.PartFiles;

/// The classes of a part in the form in which the JVM keeps them in memory (JEP 350): reading them from a file halves
/// the work of a start. The JVM writes the file at the first clean end, and anew when it does not fit the jars.
final class ClassArchive {

    private ClassArchive() {}

    static List<String> flags(PartFiles files) {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + files.directory().resolve("classes.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }
}
