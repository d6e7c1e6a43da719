package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;

/// Splits the change of an area's rank by Shapley's rule over its own themes, the others, and the areas that
/// entered or left. The worth of a set T of these is −(1 + the number of areas ahead when only T has moved
/// from the base period to the ranked one), so the parts sum to the places gained.
public final class ExplainRankChange {

    /// A root that compares areas is scored anew for every set, each area with each other.
    static final int MAX_COMPARED = 2_000;

    private final Ranking ranking;
    private final Lens lens;
    private final int area;
    private final int[] themes;
    private final double[] before;
    private final double[] after;
    private final double[] rivalsBefore;
    private final double[] rivalsAfter;
    private final @Nullable RootContest contest;

    private ExplainRankChange(Ranking ranking, int area, double[] before, double[] after) {
        this.ranking = ranking;
        this.lens = ranking.lens();
        this.area = area;
        this.themes = lens.children(lens.root());
        this.before = before;
        this.after = after;
        this.rivalsBefore = keys(lens.scoresBefore(lens.root()).orElseThrow());
        this.rivalsAfter = keys(lens.scoresNow(lens.root()));
        this.contest = lens.compares(lens.root()) ? new RootContest(lens, area) : null;
    }

    /// Throws [IllegalArgumentException] when the area is not in the ranking's panel.
    public static RankExplanation of(Ranking ranking, String area) {
        return switch (ExplainScoreChange.of(ranking, area)) {
            case ScoreExplanation.NotExplained(var code, var reason) -> new RankExplanation.NotExplained(code, reason);
            case ScoreExplanation.Explained score -> {
                var lens = ranking.lens();
                if (lens.compares(lens.root()) && lens.areas() > MAX_COMPARED) {
                    yield new RankExplanation.NotExplained(
                            area,
                            "the root compares " + lens.areas() + " areas, at most " + MAX_COMPARED
                                    + " can be explained");
                }
                int place = lens.area(area);
                yield new ExplainRankChange(ranking, place, lens.before(place).orElseThrow(), lens.now(place))
                        .explained(score);
            }
        };
    }

    private RankExplanation explained(ScoreExplanation.Explained score) {
        int players = themes.length + 2;
        var values = Shapley.of(players, this::worth, area);
        var parts = new ArrayList<Contribution>();
        for (int player = 0; player < players; player++) {
            parts.add(part(player, values));
        }
        long all = (1L << players) - 1;
        return new RankExplanation.Explained(score.area(), (int) -worth(0), (int) -worth(all), parts, rivals(score));
    }

    private Contribution part(int player, Shapley.Values values) {
        double amount = values.added[player];
        double error = values.standardErrors[player];
        if (player >= themes.length) {
            var name = player == themes.length ? RankExplanation.OTHERS : RankExplanation.ENTERED_OR_LEFT;
            return new Contribution(name, null, Contribution.Kind.CHANGED, amount, null, null, error);
        }
        var was = orNull(before[themes[player]]);
        var is = orNull(after[themes[player]]);
        var kind = was == null
                ? Contribution.Kind.APPEARED
                : is == null ? Contribution.Kind.DISAPPEARED : Contribution.Kind.CHANGED;
        return new Contribution(lens.code(themes[player]), lens.code(lens.root()), kind, amount, was, is, error);
    }

    private double worth(long moved) {
        boolean others = (moved >>> themes.length & 1) == 1;
        boolean crossed = (moved >>> (themes.length + 1) & 1) == 1;
        var scores = contest == null ? null : contest.scores(moved, others, crossed);
        double own = lens.key(scores == null ? own(moved) : scores[area]);
        int ahead = 0;
        for (int rival = 0; rival < rivalsBefore.length; rival++) {
            double key = key(rival, others, crossed);
            if (scores != null && !Double.isNaN(key)) {
                key = lens.key(scores[rival]);
            }
            ahead += rival != area && key > own ? 1 : 0;
        }
        return -(1.0 + ahead);
    }

    /// The key of a rival's score, of the one end or of the other; `NaN` where it has no place there.
    private double key(int rival, boolean others, boolean crossed) {
        boolean crosses = Double.isNaN(rivalsBefore[rival]) != Double.isNaN(rivalsAfter[rival]);
        return (crosses ? crossed : others) ? rivalsAfter[rival] : rivalsBefore[rival];
    }

    private double own(long moved) {
        if ((moved & ((1L << themes.length) - 1)) == (1L << themes.length) - 1) {
            return after[lens.root()];
        }
        var mixed = new double[themes.length];
        boolean any = false;
        boolean none = true;
        for (int j = 0; j < themes.length; j++) {
            boolean hasMoved = (moved >>> j & 1) == 1;
            mixed[j] = hasMoved ? after[themes[j]] : before[themes[j]];
            any |= !Double.isNaN(mixed[j]);
            none &= !hasMoved;
        }
        return none || !any ? before[lens.root()] : lens.combine(lens.root(), mixed);
    }

    private List<RankExplanation.Rival> rivals(ScoreExplanation.Explained own) {
        var found = new ArrayList<RankExplanation.Rival>();
        for (int rival = 0; rival < rivalsBefore.length; rival++) {
            double wasAhead = rivalsBefore[area] - rivalsBefore[rival];
            double isAhead = rivalsAfter[area] - rivalsAfter[rival];
            boolean overtook = wasAhead <= 0 && isAhead > 0;
            boolean overtaken = wasAhead >= 0 && isAhead < 0;
            if (rival != area && (overtook || overtaken)) {
                rival(own, rival, overtook).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<RankExplanation.Rival> rival(ScoreExplanation.Explained own, int rival, boolean overtook) {
        if (!(ExplainScoreChange.of(ranking, lens.areaCode(rival)) instanceof ScoreExplanation.Explained theirs)) {
            return Optional.empty();
        }
        var root = lens.code(lens.root());
        var parts = new ArrayList<Contribution>();
        for (int theme : themes) {
            var code = lens.code(theme);
            double amount = amount(own.childrenOf(root), code) - amount(theirs.childrenOf(root), code);
            parts.add(new Contribution(code, root, Contribution.Kind.CHANGED, amount, null, null, 0));
        }
        if (contest != null) {
            double amount = amount(own.childrenOf(root), RankExplanation.OTHERS)
                    - amount(theirs.childrenOf(root), RankExplanation.OTHERS);
            parts.add(new Contribution(RankExplanation.OTHERS, root, Contribution.Kind.CHANGED, amount, null, null, 0));
        }
        return Optional.of(new RankExplanation.Rival(
                theirs.area(), overtook, own.before() - theirs.before(), own.after() - theirs.after(), parts));
    }

    private static double amount(List<Contribution> parts, String node) {
        return parts.stream()
                .filter(part -> part.node().equals(node))
                .mapToDouble(Contribution::amount)
                .sum();
    }

    private double[] keys(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = lens.key(scores[i]);
        }
        return scores;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
