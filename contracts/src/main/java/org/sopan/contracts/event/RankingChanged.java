package org.sopan.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `sopan.ranking.changed.v1` on [Topic#RANKINGS]: ranks of a live ranking moved; key
/// `<programme>|<method>|<measure>|<node>|<period>`. Live ranks come and go: what must not flap listens to
/// [ReleaseClosed] instead.
///
/// @param measure `score` or `delta`
/// @param node code of the theme or indicator, or `all` for the whole programme
/// @param ranked how many areas have a rank now
/// @param reflects positions of the observations topic the ranking has seen, `partition:seq` joined by commas
/// @param moved how many areas changed their rank, appeared or disappeared
/// @param moves the first [#MAX_MOVES] of them in the order of their area codes
public record RankingChanged(
        String programme,
        String method,
        int methodVersion,
        String measure,
        String node,
        String period,
        int ranked,
        String reflects,
        int moved,
        List<Move> moves) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.ranking.changed.v1";

    /// What is listed at most; who needs more reads the ranking.
    public static final int MAX_MOVES = 200;

    public RankingChanged {
        moves = List.copyOf(moves);
    }

    /// One area's move.
    ///
    /// @param from rank before, or null when it was not ranked
    /// @param to rank now, or null when it is not ranked any more
    public record Move(
            String area, @Nullable Integer from, @Nullable Integer to) {}
}
