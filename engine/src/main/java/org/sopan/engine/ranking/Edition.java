package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sopan.engine.method.Screening;
import org.sopan.engine.panel.Panel;

/// All areas scored in one period, in one frame. Branch scores are kept; what is below them is computed
/// again when somebody asks, by the same code.
final class Edition {

    /// Areas per block: 100 indicators of 1,024 areas are 800 kB.
    private static final int BLOCK = 1024;

    /// Blocks go to threads in at most this many parts, of at least so many blocks.
    private static final int PARTS = 16;

    private static final int BLOCKS_A_PART = 3;

    final Plan plan;
    final Panel panel;
    final Figures figures;
    final Normaliser[] normalisers;

    private final LeafValues leafValues;
    private final double[][] branchScores;

    private Edition(Plan plan, Panel panel, Figures figures, Normaliser[] normalisers, LeafValues leafValues) {
        this.plan = plan;
        this.panel = panel;
        this.figures = figures;
        this.normalisers = normalisers;
        this.leafValues = leafValues;
        this.branchScores = new double[plan.nodes - plan.leaves][panel.areas().size()];
    }

    static Edition of(Plan plan, Panel panel, Figures figures, Normaliser[] normalisers) {
        return new Edition(plan, panel, figures, normalisers, LeafValues.of(figures, normalisers)).scored();
    }

    /// The same figures under other weights, from values that were normalised before.
    Edition reweighed(double[][] weights, double[][] normalised) {
        return new Edition(plan.withWeights(weights), panel, figures, normalisers, LeafValues.of(normalised)).scored();
    }

    private Edition scored() {
        int areas = panel.areas().size();
        int size = plan.comparesAreas ? areas : Math.min(BLOCK, areas);
        int blocks = areas == 0 ? 0 : (areas + size - 1) / size;
        int parts = Math.min(PARTS, blocks / BLOCKS_A_PART);
        if (parts < 2) {
            score(0, blocks, size);
        } else {
            IntStream.range(0, parts)
                    .parallel()
                    .forEach(part -> score(blocks * part / parts, blocks * (part + 1) / parts, size));
        }
        return this;
    }

    /// Every area is scored by itself, so no bit depends on who scores which block.
    private void score(int fromBlock, int untilBlock, int size) {
        int areas = panel.areas().size();
        var block = new Block(plan, size);
        for (int from = fromBlock * size; from < Math.min(areas, untilBlock * size); from += size) {
            int count = Math.min(size, areas - from);
            block.score(figures, leafValues, from, count);
            for (int node = plan.leaves; node < plan.nodes; node++) {
                System.arraycopy(block.values[node], 0, branchScores[node - plan.leaves], from, count);
            }
        }
    }

    /// This edition with both periods' common figures only.
    Edition onlyWhere(Edition other) {
        return of(plan, panel, figures.onlyWhere(other.figures), normalisers);
    }

    String periodCode() {
        return panel.periods().get(figures.period).code();
    }

    /// The value of every area at a node, `NaN` where there is none. Not to be written to.
    double[] scores(int node) {
        if (!plan.isLeaf(node)) {
            return branchScores[node - plan.leaves];
        }
        var scores = new double[panel.areas().size()];
        figures.columns[node].copyTo(0, scores.length, scores);
        normalisers[node].apply(scores, scores.length);
        return scores;
    }

    /// The value of every node for one area.
    Block area(int area) {
        if (plan.comparesAreas) {
            var all = new Block(plan, panel.areas().size());
            all.score(figures, leafValues, 0, panel.areas().size());
            return all.only(area);
        }
        var block = new Block(plan, 1);
        block.score(figures, leafValues, area, 1);
        return block;
    }

    /// The values of a node's children for every area, one row for each child, gaps filled as the node sees them.
    double[][] childValues(int node) {
        var all = new Block(plan, panel.areas().size());
        all.score(figures, leafValues, 0, panel.areas().size());
        var rows = new double[plan.children[node].length][];
        for (int j = 0; j < rows.length; j++) {
            rows[j] = all.values[plan.children[node][j]];
        }
        return rows;
    }

    /// Why an area has no score at a node; empty when it has one.
    Optional<NotRanked> whyNot(int node, int area) {
        var block = area(area);
        if (!Double.isNaN(block.values[node][0])) {
            return Optional.empty();
        }
        var failing = plan.isLeaf(node) ? Optional.<NotRanked.BelowCoverage>empty() : failing(block, node, area);
        return failing.isPresent()
                ? Optional.of(failing.get())
                : Optional.of(new NotRanked.NoFigures(panel.areas().get(area), plan.codes.get(node), periodCode()));
    }

    private Optional<NotRanked.BelowCoverage> failing(Block block, int node, int area) {
        var screening = plan.screenings[node];
        if (!plan.screens || !anyFigure(block, node)) {
            return Optional.empty();
        }
        int present = block.present[node][0];
        int applicable = block.applicable[node][0];
        if (!Screening.enough(present, applicable, screening.indicators())) {
            return Optional.of(below(node, area, "indicators", present, applicable, screening.indicators(), List.of()));
        }
        int scored = block.scored(node, 0);
        int applying = block.applying(node, 0);
        if (!Screening.enough(scored, applying, screening.children())) {
            var because = new ArrayList<NotRanked.BelowCoverage>();
            for (int child : plan.children[node]) {
                if (!plan.isLeaf(child) && Double.isNaN(block.values[child][0])) {
                    failing(block, child, area).ifPresent(because::add);
                }
            }
            return Optional.of(below(node, area, "children", scored, applying, screening.children(), because));
        }
        return Optional.empty();
    }

    private boolean anyFigure(Block block, int node) {
        if (plan.isLeaf(node)) {
            return !Double.isNaN(block.values[node][0]);
        }
        for (int child : plan.children[node]) {
            if (anyFigure(block, child)) {
                return true;
            }
        }
        return false;
    }

    private NotRanked.BelowCoverage below(
            int node,
            int area,
            String counted,
            int present,
            int of,
            double share,
            List<NotRanked.BelowCoverage> because) {
        return new NotRanked.BelowCoverage(
                panel.areas().get(area),
                plan.codes.get(node),
                counted,
                present,
                of,
                Screening.needed(of, share),
                because);
    }
}
