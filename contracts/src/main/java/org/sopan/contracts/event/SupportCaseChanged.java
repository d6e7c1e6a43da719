package org.sopan.contracts.event;

import org.jspecify.annotations.Nullable;

/// `sopan.support-case.changed.v1` on [Topic#FORUM]: targeted support for an area and theme was opened, moved on or
/// got a further reason; key is the case's id.
///
/// @param theme thematic area, or `overall`
/// @param change `opened`, `moved` (another status), `reason-added`
/// @param previousStatus status before, null when it was opened
/// @param openedBy `release` or `request`
/// @param reason what a release said that led to this change, null for any other change
public record SupportCaseChanged(
        String id,
        String area,
        String theme,
        String change,
        String status,
        @Nullable String previousStatus,
        String openedBy,
        @Nullable Reason reason,
        String at) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.support-case.changed.v1";

    /// Why: what a rule saw in a release.
    ///
    /// @param programmeTheme the programme's own theme, or `all`
    /// @param measure `score` or `delta`
    /// @param of how many areas are ranked
    /// @param previousRank rank in the base period, or null without one
    /// @param tiedAtCutOff whether equal ranks straddle the rule's cut-off, so that people decide and not the order
    public record Reason(
            String release,
            String programme,
            String period,
            String rule,
            int ruleVersion,
            String programmeTheme,
            String measure,
            int rank,
            int of,
            @Nullable Integer previousRank,
            @Nullable Double score,
            @Nullable Double delta,
            boolean tiedAtCutOff) {}
}
