package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Writes the cards of areas; ranks at a node are computed once, when the first card needs them.
final class Cards {

    private final Plan plan;
    private final Edition now;
    private final Change change;
    private final AtomicReferenceArray<double[]> ranks;

    Cards(Plan plan, Edition now, Change change) {
        this.plan = plan;
        this.now = now;
        this.change = change;
        this.ranks = new AtomicReferenceArray<>(plan.nodes);
    }

    AreaCard card(int area) {
        var block = now.area(area);
        var shares = Shares.of(plan, block);
        var nodes = new ArrayList<NodeCard>();
        var indicators = new ArrayList<IndicatorCard>();
        for (int node = plan.leaves; node < plan.nodes; node++) {
            nodes.add(node(node, area, block, shares));
        }
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            indicators.add(indicator(leaf, area, block, shares));
        }
        nodes.sort(Comparator.comparingInt(NodeCard::depth).thenComparing(NodeCard::node));
        return new AreaCard(now.panel.areas().get(area), nodes, indicators);
    }

    private NodeCard node(int node, int area, Block block, Shares shares) {
        double score = block.values[node][0];
        var place = place(node, area);
        int parent = plan.parent[node];
        return new NodeCard(
                plan.codes.get(node),
                parent < 0 ? null : plan.codes.get(parent),
                plan.depth[node],
                Listing.orNull(score),
                Double.isNaN(score) ? now.whyNot(node, area).orElse(null) : null,
                Listing.orNull(place.rank),
                place.of,
                plan.nominalWeight[node],
                shares.effectiveWeight[node],
                contribution(node, block, shares),
                count(node, area, true),
                count(node, area, false),
                change.base()
                        .map(edition -> Listing.orNull(edition.scores(node)[area]))
                        .orElse(null),
                Double.isNaN(score) ? null : Listing.orNull(change.values(node)[area]),
                renewed(node, area, shares));
    }

    private IndicatorCard indicator(int leaf, int area, Block block, Shares shares) {
        var column = now.figures.columns[leaf];
        var place = place(leaf, area);
        boolean counts = column.hasValue(area);
        var before = change.base().map(edition -> edition.figures.columns[leaf]);
        return new IndicatorCard(
                plan.codes.get(leaf),
                plan.codes.get(plan.parent[leaf]),
                Listing.orNull(column.value(area)),
                Listing.orNull(now.normalisers[leaf].treated(column.value(area))),
                counts ? now.panel.periods().get(column.sourcePeriod(area)).code() : null,
                column.ownState(area),
                column.origin(area),
                Listing.orNull(block.values[leaf][0]),
                Listing.orNull(place.rank),
                place.of,
                plan.nominalWeight[leaf],
                shares.effectiveWeight[leaf],
                contribution(leaf, block, shares),
                before.map(earlier -> Listing.orNull(earlier.value(area))).orElse(null),
                before.map(earlier -> Listing.orNull(now.normalisers[leaf].apply(earlier.value(area))))
                        .orElse(null));
    }

    private @Nullable Double contribution(int node, Block block, Shares shares) {
        boolean ranked = !Double.isNaN(block.values[plan.root()][0]);
        return ranked && !Double.isNaN(block.values[node][0]) ? (Double) shares.contribution[node] : null;
    }

    private Place place(int node, int area) {
        var ofNode = ranks(node);
        int of = 0;
        for (double rank : ofNode) {
            of += Double.isNaN(rank) ? 0 : 1;
        }
        return new Place(ofNode[area], of);
    }

    /// Two threads may compute the same ranks at the same time; either result serves.
    private double[] ranks(int node) {
        var known = ranks.get(node);
        if (known == null) {
            known = Ranks.of(now.scores(node), plan.method.precision());
            ranks.set(node, known);
        }
        return known;
    }

    private int count(int node, int area, boolean present) {
        if (plan.isLeaf(node)) {
            var origin = now.figures.columns[node].origin(area);
            return (present ? origin.isPresent() : origin != Origin.NOT_APPLICABLE) ? 1 : 0;
        }
        int count = 0;
        for (int child : plan.children[node]) {
            count += count(child, area, present);
        }
        return count;
    }

    /// Null without a base period or without any weight below the node.
    private @Nullable Double renewed(int node, int area, Shares shares) {
        var base = change.base();
        if (base.isEmpty() || shares.effectiveWeight[node] == 0) {
            return null;
        }
        return renewedWeight(base.get(), node, area, shares) / shares.effectiveWeight[node];
    }

    private double renewedWeight(Edition base, int node, int area, Shares shares) {
        if (!plan.isLeaf(node)) {
            double sum = 0;
            for (int child : plan.children[node]) {
                sum += renewedWeight(base, child, area, shares);
            }
            return sum;
        }
        var column = now.figures.columns[node];
        var earlier = base.figures.columns[node];
        boolean renewed = column.origin(area).isPresent()
                && (!earlier.hasValue(area) || column.sourcePeriod(area) > earlier.sourcePeriod(area));
        return renewed ? shares.effectiveWeight[node] : 0;
    }

    private record Place(double rank, int of) {}
}
