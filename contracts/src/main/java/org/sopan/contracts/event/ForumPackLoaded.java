package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;

/// `sopan.forum-pack.loaded.v1` on [Topic#FORUM]: what the forum knows about a programme was stored anew: the crosswalk
/// from its themes to the thematic areas and the versions of its support-case rules; key is `pack/<programme>`.
///
/// @param crosswalk thematic area per theme of the programme
/// @param rules every rule that is in force now
public record ForumPackLoaded(
        String programme, String version, Map<String, String> crosswalk, List<RuleVersion> rules, String at) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.forum-pack.loaded.v1";

    public ForumPackLoaded {
        crosswalk = Map.copyOf(crosswalk);
        rules = List.copyOf(rules);
    }

    /// A rule and the version of it that is in force.
    public record RuleVersion(String rule, int version) {}
}
