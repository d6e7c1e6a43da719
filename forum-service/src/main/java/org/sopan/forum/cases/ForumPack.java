package org.sopan.forum.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// What the forum knows about a programme, as data: the crosswalk from its themes to the thematic areas, the rules by
/// which its releases open support cases, and the awards its ranks entitle to.
///
/// @param version of the pack
/// @param source where the facts come from
public record ForumPack(
        ProgrammeCode programme,
        String version,
        String source,
        List<Mapping> crosswalk,
        List<CaseRule> rules,
        List<AwardRule> awards) {

    public ForumPack {
        crosswalk = List.copyOf(crosswalk);
        rules = List.copyOf(rules);
        awards = List.copyOf(awards);
    }

    /// The thematic area per theme of the programme.
    public Map<String, String> byTheme() {
        return crosswalk.stream().collect(Collectors.toUnmodifiableMap(Mapping::theme, Mapping::thematicArea));
    }

    /// A line of the crosswalk.
    ///
    /// @param assumed whether no published source says so
    public record Mapping(
            String theme,
            String thematicArea,
            boolean assumed,
            @Nullable String note) {}

    /// What a rank entitles to.
    ///
    /// @param node `all`, `zone`, or `each` for every thematic area by itself
    /// @param amount in rupees
    public record AwardRule(
            String code,
            String node,
            Measure measure,
            int rank,
            long amount,
            @Nullable String note) {}
}
