package org.sopan.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path directory;

    @Test
    void theTailBeginsWhereTheStartDid() throws IOException {
        var log = new LogFile(directory.resolve("part.log"));
        Files.writeString(log.path(), "an earlier start\n");
        var start = log.length();
        Files.writeString(log.path(), "an earlier start\nthis start\n");

        assertThat(log.tail(start)).isEqualTo("this start\n");
    }

    @Test
    void linesThatTellOfErrorsStandForTheWhole() {
        var output = "starting\nERROR no route to the database\nstopping\nstopped\n";

        assertThat(LogFile.complaints(output)).isEqualTo("ERROR no route to the database");
    }

    @Test
    void withoutAnErrorTheLastLinesStandForTheWhole() {
        assertThat(LogFile.complaints("1\n2\n3\n4\n5\n6\n7\n")).isEqualTo("2\n3\n4\n5\n6\n7");
    }

    @Test
    void aLogThatGrewLongMovesAsideAtTheNextStart() throws IOException {
        var log = new LogFile(directory.resolve("part.log"));
        Files.write(log.path(), new byte[17 << 20]);

        log.prepare();

        assertThat(log.length()).isZero();
        assertThat(directory.resolve("part.log.1")).exists();
    }
}
