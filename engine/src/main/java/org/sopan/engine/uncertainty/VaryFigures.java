package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.Rescoring;

/// Draws every figure anew around itself by its error, in the frame of the ranking as it is, scores all
/// areas, and reports which places each can have. Draw `d` is made from the seed and `d` alone.
public final class VaryFigures {

    /// A matrix of differences is kept: more areas than this are compared within groups.
    public static final int MAX_AREAS = 2000;

    private final Lens lens;
    private final ErrorModel errors;
    private final long seed;
    private final int[] scored;
    private final double[][] figures;
    private final double[][] standardErrors;

    private VaryFigures(Ranking ranking, ErrorModel errors, long seed) {
        this.lens = ranking.lens();
        this.errors = errors;
        this.seed = seed;
        var scores = lens.scoresNow(lens.root());
        this.scored = IntStream.range(0, scores.length)
                .filter(area -> !Double.isNaN(scores[area]))
                .toArray();
        this.figures = new double[lens.leaves()][];
        this.standardErrors = new double[lens.leaves()][lens.areas()];
        for (int leaf = 0; leaf < figures.length; leaf++) {
            figures[leaf] = lens.figuresNow(leaf);
            for (int area = 0; area < lens.areas(); area++) {
                standardErrors[leaf][area] = standardError(leaf, area);
            }
        }
    }

    /// How sure the places are to be.
    ///
    /// @param draws how often figures are drawn; a few hundred fix a quantile of 95 %
    /// @param confidence with which the places hold for all areas at once
    public record Question(int draws, long seed, double confidence) {}

    /// The places an area can have, the best first.
    public record Places(String area, int low, int high) {}

    /// By code, for every area that is scored, all at once with the confidence asked for. Throws
    /// [IllegalArgumentException] for fewer than two draws, a confidence outside 0..1 or more than
    /// [#MAX_AREAS].
    ///
    public static List<Places> of(Ranking ranking, ErrorModel errors, Question question) {
        var varying = new VaryFigures(ranking, errors, question.seed());
        if (varying.scored.length > MAX_AREAS) {
            throw new IllegalArgumentException("areas: " + varying.scored.length + " is outside 0.." + MAX_AREAS);
        }
        return varying.run(question.draws(), question.confidence());
    }

    private List<Places> run(int draws, double confidence) {
        var drawn = new double[draws][];
        int parts = Math.min(64, draws);
        IntStream.range(0, parts).parallel().forEach(part -> {
            var rescoring = lens.rescoring();
            var values = new double[lens.leaves()][lens.areas()];
            int until = (int) ((long) draws * (part + 1) / parts);
            for (int draw = (int) ((long) draws * part / parts); draw < until; draw++) {
                drawn[draw] = draw(draw, rescoring, values);
            }
        });
        var scores = only(lens.scoresNow(lens.root()));
        var intervals = RankConfidence.of(scores, drawn, confidence);
        var places = new ArrayList<Places>();
        for (int i = 0; i < scored.length; i++) {
            var interval = intervals.get(i);
            places.add(new Places(lens.areaCode(scored[i]), interval.low(), interval.high()));
        }
        return places;
    }

    private double[] draw(int draw, Rescoring rescoring, double[][] values) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
        for (int leaf = 0; leaf < values.length; leaf++) {
            for (int area = 0; area < values[leaf].length; area++) {
                double off = normal(random) * standardErrors[leaf][area];
                values[leaf][area] = normalised(leaf, figures[leaf][area], off);
            }
            rescoring.replace(leaf, values[leaf]);
        }
        return only(rescoring.scores());
    }

    /// A figure that its error would carry to where its transform is not defined stays where it is.
    private double normalised(int leaf, double figure, double off) {
        double moved = lens.normalised(leaf, figure + off);
        return Double.isNaN(moved) ? lens.normalised(leaf, figure) : moved;
    }

    private double standardError(int leaf, int area) {
        double figure = figures[leaf][area];
        return Double.isNaN(figure) ? 0 : errors.standardError(lens.code(leaf), lens.areaCode(area), figure);
    }

    private double[] only(double[] scores) {
        var some = new double[scored.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = scores[scored[i]];
        }
        return some;
    }

    /// Box and Muller (1958), by the logarithm and cosine that are the same on every machine.
    private static double normal(SplittableRandom random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
