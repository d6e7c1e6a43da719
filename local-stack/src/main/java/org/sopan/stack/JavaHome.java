package org.sopan.stack;

import java.nio.file.Path;

/// The JDK this JVM runs on: the parts run on the same one.
final class JavaHome {

    private JavaHome() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
