package org.sopan.gateway.token;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.gateway.PrivateFile;

/// The keys that sign internal tokens, read from a folder. To change the key, put a new file there (its id must be
/// greater, as the ids made here are), and take the old one away once its last token has run out. A new key always
/// has a new id: services look a key up again only when they do not know its id.
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String SUFFIX = ".jwk";

    private final SigningSettings settings;
    private final Ids ids;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("signing-keys").daemon().factory());
    private volatile List<EllipticCurveJsonWebKey> keys = List.of();

    SigningKeys(SigningSettings settings, Ids ids) {
        this.settings = settings;
        this.ids = ids;
    }

    void start(@Observes StartupEvent started) {
        keys = read();
        if (keys.isEmpty()) {
            generate();
            keys = read();
        }
        var every = settings.refreshEvery().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::tryToRefresh, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /// The key that signs now.
    EllipticCurveJsonWebKey newest() {
        return keys.getLast();
    }

    /// The public halves as a JSON Web Key Set.
    public String publicSet() {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private void tryToRefresh() {
        try {
            var found = read();
            if (found.isEmpty()) {
                LOG.errorf("no signing key in %s any more; the last ones go on serving", settings.keys());
            } else {
                keys = found;
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "cannot read the signing keys in %s; the last ones go on serving", settings.keys());
        }
    }

    private List<EllipticCurveJsonWebKey> read() {
        if (!Files.isDirectory(settings.keys())) {
            return List.of();
        }
        try (var files = Files.list(settings.keys())) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(SigningKeys::readOne)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the signing keys in " + settings.keys(), e);
        }
    }

    private static EllipticCurveJsonWebKey readOne(Path file) {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - SUFFIX.length());
        try {
            if (JsonWebKey.Factory.newJwk(Files.readString(file)) instanceof EllipticCurveJsonWebKey key
                    && key.getPrivateKey() != null
                    && id.equals(key.getKeyId())) {
                return key;
            }
        } catch (IOException | JoseException e) {
            throw new IllegalArgumentException("signing key " + file + " is not readable", e);
        }
        throw new IllegalArgumentException("signing key " + file + " is not a private EC key whose \"kid\" is " + id);
    }

    private void generate() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(ids.next("sig"));
            key.setAlgorithm("ES256");
            key.setUse("sig");
            var file = settings.keys().resolve(key.getKeyId() + SUFFIX);
            PrivateFile.write(file, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE) + "\n");
            LOG.infof("made the signing key %s", file);
        } catch (JoseException e) {
            throw new IllegalStateException("every Java platform makes P-256 keys", e);
        }
    }
}
