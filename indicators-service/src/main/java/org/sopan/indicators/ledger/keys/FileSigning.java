package org.sopan.indicators.ledger.keys;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.indicators.ledger.LedgerLimits;
import org.sopan.indicators.ledger.Signing;

/// Keys in a folder: the greatest id signs, all verify, so that what was signed years ago can still be checked. Old
/// keys are never taken away. Replicas share the folder; a key one of them does not know yet is looked for there.
@ApplicationScoped
class FileSigning implements Signing {

    private static final Logger LOG = Logger.getLogger(FileSigning.class);
    private static final String SUFFIX = ".jwk";
    private static final String FIRST = ".first-key";

    private final Path folder;
    private final Ids ids;
    private volatile List<EllipticCurveJsonWebKey> keys = List.of();

    @Inject
    FileSigning(LedgerLimits limits, Ids ids) {
        this(limits.keys(), ids);
    }

    FileSigning(Path folder, Ids ids) {
        this.folder = folder;
        this.ids = ids;
    }

    void start(@Observes StartupEvent started) {
        open();
    }

    /// Reads the keys; makes the first when there is none.
    void open() {
        keys = read();
        if (keys.isEmpty()) {
            makeFirst();
            keys = read();
        }
    }

    @Override
    public String sign(String type, Map<String, Object> statement) {
        var key = keys.getLast();
        var signature = new JsonWebSignature();
        signature.setPayload(JsonUtil.toJson(statement));
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", type);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a statement could not be signed", e);
        }
    }

    @Override
    public boolean states(String signature, Map<String, Object> statement) {
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
            signed.setCompactSerialization(signature);
            var key = key(signed.getKeyIdHeaderValue());
            if (key.isEmpty()) {
                return false;
            }
            signed.setKey(key.get().getPublicKey());
            return signed.verifySignature()
                    && JsonUtil.parseJson(signed.getPayload()).equals(statement);
        } catch (JoseException e) {
            LOG.debugf(e, "a signature is not readable");
            return false;
        }
    }

    private Optional<EllipticCurveJsonWebKey> key(String id) {
        var known = find(id);
        if (known.isEmpty()) {
            keys = read();
        }
        return known.isEmpty() ? find(id) : known;
    }

    private Optional<EllipticCurveJsonWebKey> find(String id) {
        return keys.stream().filter(each -> Objects.equals(each.getKeyId(), id)).findFirst();
    }

    @Override
    public String publicKeys() {
        keys = read();
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private List<EllipticCurveJsonWebKey> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(FileSigning::readOne)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the ledger's keys in " + folder, e);
        }
    }

    private static EllipticCurveJsonWebKey readOne(Path file) {
        var name = file.getFileName().toString();
        try {
            if (JsonWebKey.Factory.newJwk(Files.readString(file)) instanceof EllipticCurveJsonWebKey key
                    && key.getPrivateKey() != null
                    && name.equals(key.getKeyId() + SUFFIX)) {
                return key;
            }
        } catch (IOException | JoseException e) {
            throw new IllegalArgumentException("ledger key " + file + " is not readable", e);
        }
        throw new IllegalArgumentException("ledger key " + file + " is not a private EC key whose \"kid\" is its name");
    }

    /// Of several replicas that begin at once one makes the first key: a draft becomes it by a link that is not made
    /// twice, and whoever comes second gives the name to the key that is there.
    private void makeFirst() {
        try {
            Files.createDirectories(folder);
            var first = folder.resolve(FIRST);
            var draft = draft();
            try {
                link(first, draft);
            } finally {
                Files.delete(draft);
            }
            var key = JsonWebKey.Factory.newJwk(Files.readString(first));
            var file = folder.resolve(key.getKeyId() + SUFFIX);
            link(file, first);
            LOG.infof("the first ledger key is %s", file);
        } catch (JoseException e) {
            throw new IllegalStateException("every Java platform makes P-256 keys", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a ledger key to " + folder, e);
        }
    }

    private Path draft() throws IOException, JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(ids.next("ldg"));
        key.setAlgorithm("ES256");
        key.setUse("sig");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, ".draft-", "", ownerOnly);
        Files.writeString(draft, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE) + "\n");
        return draft;
    }

    private static void link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException e) {
            LOG.debugf(e, "%s is there already", name);
        }
    }
}
