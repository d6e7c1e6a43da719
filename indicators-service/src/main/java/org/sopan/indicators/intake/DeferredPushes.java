package org.sopan.indicators.intake;

import java.io.InputStream;
import java.util.Optional;

/// Pushes that are decided later, with their bodies until then.
public interface DeferredPushes {

    /// Puts a body away while it arrives, in short transactions. Nothing is promised before [#add].
    void keep(String id, InputStream body);

    /// Takes the push in, in the present transaction.
    void add(DeferredPush push);

    Optional<DeferredPush> find(String id);

    /// The body as it was sent.
    InputStream body(String id);

    /// Notes what came of it and lets the body go, in the present transaction.
    void decide(String id, DeferredPush.Decision decision);

    /// Lets a body go that belongs to no push.
    void forget(String id);
}
