package org.sopan.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// Serves the public half of a signing key as the gateway does, for services that are tested without it. The address
/// stays when the key changes.
public final class KeyServer implements AutoCloseable {

    private static final String PATH = "/.well-known/jwks.json";

    private final HttpServer server;
    private volatile EllipticCurveJsonWebKey key;

    private KeyServer(HttpServer server, EllipticCurveJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    /// Starts on a free port of the loopback address, with a new key.
    public static KeyServer start() {
        return start(0);
    }

    /// Starts on this port of the loopback address, with a new key.
    public static KeyServer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var keys = new KeyServer(server, newKey("test-1"));
            server.createContext(PATH, exchange -> {
                var body = keys.publicKeys().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("the key server could not take port " + port, e);
        }
    }

    /// Puts a new key in place of the old one, as a gateway that was set up anew does.
    public void rotate(String keyId) {
        key = newKey(keyId);
    }

    public String address() {
        var address = server.getAddress();
        return "http://127.0.0.1:" + address.getPort() + PATH;
    }

    /// The signing key in JSON, private half included.
    public String privateKey() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /// Answers no longer.
    public void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }

    private String publicKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static EllipticCurveJsonWebKey newKey(String keyId) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("this JDK makes no P-256 keys", e);
        }
    }
}
