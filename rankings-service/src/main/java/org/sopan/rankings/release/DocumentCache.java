package org.sopan.rankings.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.rankings.ranking.FrozenBytes;

/// Documents of releases in memory: they never change, so the only question is room. Those not read for longest go
/// when `sopan.releases.cache-bytes` are held.
@ApplicationScoped
class DocumentCache {

    private final Releases releases;
    private final long most;
    private final LinkedHashMap<Key, FrozenBytes> held = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    DocumentCache(
            Releases releases,
            @ConfigProperty(name = "sopan.releases.cache-bytes", defaultValue = "67108864") long most) {
        this.releases = releases;
        this.most = most;
    }

    Optional<FrozenBytes> find(String release, String name) {
        return findOr(release, name, () -> releases.findDocument(release, name));
    }

    /// A document that is derived from a release and is as unchanging.
    Optional<FrozenBytes> findOr(String release, String name, Supplier<Optional<FrozenBytes>> source) {
        var key = new Key(release, name);
        synchronized (held) {
            var known = held.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var found = source.get();
        found.ifPresent(content -> hold(key, content));
        return found;
    }

    private void hold(Key key, FrozenBytes content) {
        synchronized (held) {
            if (held.put(key, content) == null) {
                bytes += content.size();
            }
            var oldestFirst = held.entrySet().iterator();
            while (bytes > most && oldestFirst.hasNext()) {
                bytes -= oldestFirst.next().getValue().size();
                oldestFirst.remove();
            }
        }
    }

    private record Key(String release, String name) {}
}
