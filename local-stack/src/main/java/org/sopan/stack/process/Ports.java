package org.sopan.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of the loopback address.
public final class Ports {

    private Ports() {}

    /// A port nobody listens on now.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
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
        if (!isFree(port)) {
            throw new PartFailed("port " + port + " is taken by another program; " + who + " cannot listen there");
        }
    }
}
