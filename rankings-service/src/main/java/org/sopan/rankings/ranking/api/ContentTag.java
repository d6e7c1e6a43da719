package org.sopan.rankings.ranking.api;

import jakarta.ws.rs.core.EntityTag;
import org.sopan.rankings.ranking.FrozenBytes;

/// Strong entity tags out of the hash of the bytes: equal on every replica, and another for every other byte.
public final class ContentTag {

    /// 120 bits: chance meetings need 2^60 versions.
    private static final int CHARACTERS = 30;

    private ContentTag() {}

    public static EntityTag of(FrozenBytes content) {
        return new EntityTag(content.hash().substring(0, CHARACTERS));
    }
}
