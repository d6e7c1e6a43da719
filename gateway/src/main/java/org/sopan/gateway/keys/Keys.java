package org.sopan.gateway.keys;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The keys as they are stored.
public interface Keys {

    /// Brings the tables up to date; to be called before anything else, again until it succeeds.
    void prepare();

    /// All keys that were not revoked long ago, for the ring in memory; a recently revoked one is told apart
    /// from one that never was.
    List<ApiKey> listUsable();

    /// Keys with ids above `after`, in the order of their making.
    List<ApiKey> list(String after, int limit);

    Optional<ApiKey> find(String id);

    void add(ApiKey key);

    /// Stores the revocation unless the key was revoked before.
    void revoke(ApiKey key);

    /// Adds the key when there is none at all, one caller at a time; `beforeCommit` runs inside the transaction,
    /// and the key is not kept when it throws. Returns whether it was added.
    boolean addFirst(ApiKey key, Consumer<ApiKey> beforeCommit);
}
