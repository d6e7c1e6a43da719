package org.sopan.engine.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.statistics.Distributions;
import org.sopan.engine.statistics.LinearSystem;

/// Computes ATT(g, t), their averages and errors. Every estimate keeps its influence function: what
/// each area adds to it, so that the error of any average is √(Σ ψ²)/n.
final class AdoptionEffects {

    private final double[][] outcomes;
    private final int[] firstTreated;
    private final StaggeredAdoption.Comparison comparison;
    private final List<Cell> cells = new ArrayList<>();
    private int leftOut;

    AdoptionEffects(double[][] outcomes, int[] firstTreated, StaggeredAdoption.Comparison comparison) {
        if (outcomes.length != firstTreated.length) {
            throw new IllegalArgumentException(
                    "there are " + outcomes.length + " areas and " + firstTreated.length + " first periods");
        }
        for (var row : outcomes) {
            if (row.length != outcomes[0].length) {
                throw new IllegalArgumentException(
                        "rows have " + outcomes[0].length + " and " + row.length + " periods");
            }
            for (double figure : row) {
                if (!Double.isFinite(figure)) {
                    throw new IllegalArgumentException("an outcome is a finite number, not " + figure);
                }
            }
        }
        this.outcomes = outcomes;
        this.firstTreated = firstTreated;
        this.comparison = comparison;
    }

    StaggeredAdoption estimated() {
        var groups = new TreeMap<Integer, Integer>();
        for (int first : firstTreated) {
            groups.merge(first, 1, Integer::sum);
        }
        int periods = outcomes.length == 0 ? 0 : outcomes[0].length;
        groups.forEach((group, size) -> {
            if (group == StaggeredAdoption.NEVER || group >= periods) {
                return;
            }
            if (group < 1 || size < 2) {
                leftOut += size;
                return;
            }
            for (int t = 0; t < periods; t++) {
                cell(group, size, t);
            }
        });
        var after = cells.stream().filter(cell -> cell.period >= cell.group).toList();
        if (after.isEmpty()) {
            return new StaggeredAdoption.InsufficientData(
                    "no two areas began together after the first period with two areas to compare them with");
        }
        return new StaggeredAdoption.Estimated(
                cells.stream()
                        .map(cell -> new StaggeredAdoption.GroupTime(cell.group, cell.period, cell.effect()))
                        .toList(),
                average(after),
                byExposure(after),
                preTrend(),
                leftOut);
    }

    private void cell(int group, int size, int period) {
        if (period == group - 1) {
            return;
        }
        int n = outcomes.length;
        var compared = new boolean[n];
        int controls = 0;
        double own = 0;
        double others = 0;
        for (int i = 0; i < n; i++) {
            double change = outcomes[i][period] - outcomes[i][group - 1];
            compared[i] = firstTreated[i] != group && isFree(i, Math.max(period, group - 1));
            controls += compared[i] ? 1 : 0;
            others += compared[i] ? change : 0;
            own += firstTreated[i] == group ? change : 0;
        }
        if (controls < 2) {
            return;
        }
        var influence = new double[n];
        for (int i = 0; i < n; i++) {
            double change = outcomes[i][period] - outcomes[i][group - 1];
            if (firstTreated[i] == group) {
                influence[i] = (double) n / size * (change - own / size);
            } else if (compared[i]) {
                influence[i] = -(double) n / controls * (change - others / controls);
            }
        }
        cells.add(new Cell(group, size, period, own / size - others / controls, influence));
    }

    private boolean isFree(int area, int until) {
        return comparison == StaggeredAdoption.Comparison.NEVER_TREATED
                ? firstTreated[area] == StaggeredAdoption.NEVER
                : firstTreated[area] > until;
    }

    private List<StaggeredAdoption.Exposure> byExposure(List<Cell> after) {
        var byLength = new TreeMap<Integer, List<Cell>>();
        for (var cell : after) {
            byLength.computeIfAbsent(cell.period - cell.group, length -> new ArrayList<>())
                    .add(cell);
        }
        var found = new ArrayList<StaggeredAdoption.Exposure>();
        byLength.forEach((length, some) -> found.add(new StaggeredAdoption.Exposure(length, average(some))));
        return found;
    }

    /// Weighted by the share of areas in each group; the error allows for these shares being estimated
    /// too.
    private Effect average(List<Cell> some) {
        int n = outcomes.length;
        double whole = 0;
        for (var cell : some) {
            whole += (double) cell.size / n;
        }
        double estimate = 0;
        var influence = new double[n];
        var members = new double[n];
        for (var cell : some) {
            double weight = (double) cell.size / n / whole;
            estimate += weight * cell.estimate;
            for (int i = 0; i < n; i++) {
                influence[i] += weight * cell.influence[i];
                members[i] += isMember(i, cell);
            }
        }
        for (var cell : some) {
            double weight = (double) cell.size / n / whole;
            for (int i = 0; i < n; i++) {
                influence[i] += cell.estimate * (isMember(i, cell) - weight * members[i]) / whole;
            }
        }
        return Effect.normal(estimate, error(influence));
    }

    /// Membership less its share.
    private double isMember(int area, Cell cell) {
        return (firstTreated[area] == cell.group ? 1 : 0) - (double) cell.size / outcomes.length;
    }

    private @Nullable Double preTrend() {
        var before = cells.stream().filter(cell -> cell.period < cell.group).toList();
        int k = before.size();
        int n = outcomes.length;
        var covariance = new double[k][k];
        var effects = new double[k];
        for (int a = 0; a < k; a++) {
            effects[a] = before.get(a).estimate;
            for (int b = 0; b < k; b++) {
                for (int i = 0; i < n; i++) {
                    covariance[a][b] += before.get(a).influence[i] * before.get(b).influence[i] / n / n;
                }
            }
        }
        var solved = k == 0 || k >= n
                ? null
                : LinearSystem.solve(covariance, effects).orElse(null);
        if (solved == null) {
            return null;
        }
        double wald = 0;
        for (int a = 0; a < k; a++) {
            wald += effects[a] * solved[a];
        }
        return 1 - Distributions.chiSquared(Math.max(0, wald), k);
    }

    private static double error(double[] influence) {
        double squares = Arrays.stream(influence).map(x -> x * x).sum();
        return Math.sqrt(squares) / influence.length;
    }

    /// One ATT(g, t).
    private static final class Cell {

        private final int group;
        private final int size;
        private final int period;
        private final double estimate;
        private final double[] influence;

        private Cell(int group, int size, int period, double estimate, double[] influence) {
            this.group = group;
            this.size = size;
            this.period = period;
            this.estimate = estimate;
            this.influence = influence;
        }

        private Effect effect() {
            return Effect.normal(estimate, error(influence));
        }
    }
}
