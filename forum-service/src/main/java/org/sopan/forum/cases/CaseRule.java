package org.sopan.forum.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// A rule by which a release opens support cases: data, versioned, never code.
///
/// @param version counts from 1; a changed rule is a new version
/// @param node `all`, a theme of the programme, or `each` for every theme by itself
public record CaseRule(
        String code, int version, ProgrammeCode programme, String node, Measure measure, Condition condition) {

    /// What a rule's code looks like.
    public static final String CODE = "[A-Z0-9][A-Z0-9-]{1,59}";

    /// The word for every theme by itself.
    public static final String EACH = "each";

    private static final Pattern ALLOWED = Pattern.compile(CODE);

    public CaseRule {
        if (!ALLOWED.matcher(code).matches()) {
            throw new IllegalArgumentException("rule code \"" + code + "\" is not readable; allowed is " + CODE);
        }
        if (condition instanceof Condition.Fall && measure == Measure.DELTA) {
            throw new IllegalArgumentException("rule " + code
                    + ": a release tells the previous rank by score only, so a fall is measured by score");
        }
    }

    /// Whether both ask for the same; the version aside.
    public boolean saysTheSame(CaseRule other) {
        return new CaseRule(code, other.version, programme, node, measure, condition).equals(other);
    }

    /// Whom the rule finds in a release, by node and area.
    public List<Hit> judge(Release release) {
        Map<String, List<Placing>> byNode = new TreeMap<>();
        for (var placing : release.placings()) {
            if (concerns(placing.node()) && placing.rankBy(measure) != null) {
                byNode.computeIfAbsent(placing.node(), node -> new ArrayList<>())
                        .add(placing);
            }
        }
        var hits = new ArrayList<Hit>();
        byNode.values().forEach(placings -> judge(placings, hits));
        return hits;
    }

    private boolean concerns(String place) {
        return node.equals(place) || (node.equals(EACH) && !place.equals(Release.ALL));
    }

    /// All placings of one node that have a rank.
    private void judge(List<Placing> ranked, List<Hit> hits) {
        int of = ranked.size();
        int lastSafe = condition.lastSafeRank(of);
        var sizes = new TreeMap<Integer, Integer>();
        ranked.forEach(placing -> sizes.merge(rank(placing), 1, Integer::sum));
        ranked.stream().sorted(Comparator.comparing(Placing::area)).forEach(placing -> {
            int rank = rank(placing);
            // Equal ranks take all places from their rank on; some of them may lie beyond the cut-off.
            int lastPlace = rank + sizes.getOrDefault(rank, 1) - 1;
            if (isHit(placing, rank, lastPlace, lastSafe)) {
                boolean tied = lastSafe < of && rank <= lastSafe;
                hits.add(new Hit(placing, measure, rank, of, tied));
            }
        });
    }

    private boolean isHit(Placing placing, int rank, int lastPlace, int lastSafe) {
        if (condition instanceof Condition.Fall fall) {
            var previous = placing.previousRank();
            return previous != null && rank - previous >= fall.places();
        }
        return lastPlace > lastSafe;
    }

    private int rank(Placing placing) {
        var rank = placing.rankBy(measure);
        if (rank == null) {
            throw new IllegalStateException("only ranked placings are judged: " + placing);
        }
        return rank;
    }

    /// An area the rule found.
    ///
    /// @param of how many are ranked in the node
    /// @param tiedAtCutOff whether equal ranks straddle the cut-off: people decide then, not the order of a list
    public record Hit(Placing placing, Measure measure, int rank, int of, boolean tiedAtCutOff) {}
}
