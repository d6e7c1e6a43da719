package org.sopan.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// TCP ports of the loopback address.
public final class Ports {

    /// Below the range from which systems take the ports of outgoing connections: one of those could otherwise take a
    /// port between its choice and its use, or while its owner is being restarted.
    private static final int LOWEST = 20_000;

    private static final int BEYOND_HIGHEST = 32_000;

    /// The system may need a moment to take a port back from a process that was killed.
    private static final Duration LET_GO_LIMIT = Duration.ofSeconds(1);

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /// A port nobody listens on now; never the same one twice in a JVM.
    public static int free() {
        var random = ThreadLocalRandom.current();
        for (var tried = 0; tried < BEYOND_HIGHEST - LOWEST; tried++) {
            var port = random.nextInt(LOWEST, BEYOND_HIGHEST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new PartFailed("no free port between " + LOWEST + " and " + BEYOND_HIGHEST + " on the loopback address");
    }

    /// Whether a server could be started on `port`.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Refuses a taken port in one clear line, before `who` would fail on it in many.
    public static void requireFree(int port, String who) {
        if (!Await.until(LET_GO_LIMIT, () -> isFree(port))) {
            throw new PortTaken(port, who);
        }
    }
}
