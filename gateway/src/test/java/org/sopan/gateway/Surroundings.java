package org.sopan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What stands around the gateway in tests: a process in the place of the indicators-service, free ports in the places
/// of the others (a test starts a process there when it wants one), and folders for keys. Started once per JVM; found
/// by the service loader.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final String PREFIX = "sopan.test.surroundings.";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PREFIX + "indicators") == null) {
                System.setProperty(
                        PREFIX + "indicators", Integer.toString(StandIn.on(0).port()));
                System.setProperty(PREFIX + "rankings", Integer.toString(freePort()));
                System.setProperty(PREFIX + "forum", Integer.toString(freePort()));
                System.setProperty(PREFIX + "folder", freshFolder().toString());
            }
        }
        return Map.of(
                "sopan.upstream.indicators.url", "http://127.0.0.1:" + port("indicators"),
                "sopan.upstream.rankings.url", "http://127.0.0.1:" + port("rankings"),
                "sopan.upstream.forum.url", "http://127.0.0.1:" + port("forum"),
                "sopan.keys.first-key-file", firstKeyFile().toString(),
                "sopan.signing.keys", signingKeys().toString());
    }

    @Override
    public void stop() {
        // The process lives as long as the JVM: a test profile restarts the gateway, not what is around it.
    }

    /// The port where a service is expected.
    public static int port(String service) {
        return Integer.parseInt(property(service));
    }

    public static Path firstKeyFile() {
        return Path.of(property("folder"), "first-admin-key");
    }

    public static Path signingKeys() {
        return Path.of(property("folder"), "signing-keys");
    }

    /// The first admin key, as an operator reads it.
    public static String adminKey() {
        try {
            return Files.readString(firstKeyFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        var value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("the surroundings of this test run do not know \"" + name + "\"");
        }
        return value;
    }

    private static Path freshFolder() {
        try {
            Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "surroundings-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
