package org.sopan.engine.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.panel.PanelPeriod;

/// The rules of a ranking: a versioned, immutable document, addressed by code and version and by the SHA-256
/// of its canonical text. An instance exists only when nothing in it contradicts itself, so ranking code has
/// nothing to check.
///
/// @param names of the method, by language
/// @param periodMonths length of the periods it ranks; null for any
/// @param root the tree; its code is a node code like any other
/// @param indicators a rule for every leaf of the tree, by code
/// @param frames by code
/// @param bands apart from each other
/// @param weightSets named alternatives: set → node → child → weight; see [#withWeightSet]
/// @param sources where the rules were published
/// @param assumptions what is not published and was assumed, each marked as such
public record Method(
        String code,
        int version,
        Map<String, String> names,
        @Nullable String description,
        @Nullable Integer periodMonths,
        MethodNode.Branch root,
        Map<String, IndicatorRule> indicators,
        Map<String, Frame> frames,
        Precision precision,
        List<Band> bands,
        DeltaRule delta,
        Map<String, Map<String, Map<String, Double>>> weightSets,
        List<String> sources,
        List<String> assumptions) {

    /// Throws [MethodRefusedException] with everything that contradicts itself.
    public Method {
        names = Map.copyOf(names);
        indicators = Map.copyOf(indicators);
        frames = Map.copyOf(frames);
        bands = List.copyOf(bands);
        weightSets = Map.copyOf(weightSets);
        sources = List.copyOf(sources);
        assumptions = List.copyOf(assumptions);
        var refusals = new MethodCheck(root, indicators, frames).refusals(bands, weightSets);
        if (!refusals.isEmpty()) {
            throw new MethodRefusedException(refusals);
        }
    }

    /// Reads a document that a JSON reader has turned into maps, lists, texts, numbers and truth values.
    /// Fields that are not known are refused.
    public static MethodReading fromTree(Map<String, ?> tree) {
        var refusals = new ArrayList<MethodRefusal>();
        var parts = MethodParts.read(Fields.of("", tree, refusals));
        if (!refusals.isEmpty()) {
            return new MethodReading.Refused(refusals);
        }
        try {
            return new MethodReading.Accepted(parts.assemble());
        } catch (MethodRefusedException contradictory) {
            return new MethodReading.Refused(contradictory.refusals());
        }
    }

    /// The document again, with every default spelt out; [#fromTree] of it is equal to this method.
    public Map<String, Object> toTree() {
        var tree = new TreeMap<String, Object>();
        tree.put("code", code);
        tree.put("version", version);
        tree.put("names", names);
        if (description != null) {
            tree.put("description", description);
        }
        if (periodMonths != null) {
            tree.put("periodMonths", periodMonths);
        }
        tree.put("tree", root.toTree());
        tree.put("indicators", treeOf(indicators, IndicatorRule::toTree));
        tree.put("frames", treeOf(frames, Frame::toTree));
        tree.put("precision", precision.toTree());
        tree.put("bands", bands.stream().map(Band::toTree).toList());
        tree.put("delta", delta.toTree());
        tree.put("weightSets", weightSets);
        tree.put("sources", sources);
        tree.put("assumptions", assumptions);
        return tree;
    }

    /// The one spelling of this method that its hash is taken from: JSON without blanks, keys sorted, plain
    /// numbers.
    public String canonicalText() {
        return CanonicalText.of(toTree());
    }

    /// SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal.
    public String sha256() {
        return CanonicalText.sha256(canonicalText());
    }

    /// The rule of an indicator; throws [IllegalArgumentException] when the method has none.
    public IndicatorRule getIndicator(String indicator) {
        var rule = indicators.get(indicator);
        if (rule == null) {
            throw new IllegalArgumentException("method " + code + " has no indicator \"" + indicator + "\"");
        }
        return rule;
    }

    /// The band a score lies in; scores are compared after rounding to the method's precision.
    public Optional<Band> findBand(double roundedScore) {
        return bands.stream().filter(band -> band.contains(roundedScore)).findFirst();
    }

    /// This method under one of its named weight sets; nodes that the set does not name keep their weights.
    public Method withWeightSet(String name) {
        var set = weightSets.get(name);
        if (set == null) {
            throw new IllegalArgumentException("method " + code + " has no weight set \"" + name + "\"; it has "
                    + String.join(", ", weightSets.keySet().stream().sorted().toList()));
        }
        return withRoot(reweighted(root, set));
    }

    /// This method with a frame taken anew, as its next version.
    public Method withFrame(Frame frame) {
        var others = new HashMap<>(frames);
        others.put(frame.code(), frame);
        return new Method(
                code,
                version + 1,
                names,
                description,
                periodMonths,
                root,
                indicators,
                others,
                precision,
                bands,
                delta,
                weightSets,
                sources,
                assumptions);
    }

    /// Whether a period is one of those that are ranked, and not only one that figures stand for.
    public boolean ranks(PanelPeriod period) {
        return periodMonths == null || periodMonths == period.months();
    }

    /// Where the method uses an option under which a better value can rank an area lower, such as
    /// `indicators.X.normalisation`; empty for a monotone method.
    public List<String> notMonotone() {
        return Monotony.exceptions(this);
    }

    /// Whether a constant of an indicator's normalisation or treatment would change with the figures of the
    /// ranked period.
    public boolean moves(IndicatorRule rule) {
        return Monotony.moves(this, rule);
    }

    /// This method with another tree over the same indicators.
    public Method withRoot(MethodNode.Branch other) {
        return new Method(
                code,
                version,
                names,
                description,
                periodMonths,
                other,
                indicators,
                frames,
                precision,
                bands,
                delta,
                weightSets,
                sources,
                assumptions);
    }

    private static MethodNode.Branch reweighted(MethodNode.Branch branch, Map<String, Map<String, Double>> set) {
        var children = branch.children().stream()
                .map(child -> child instanceof MethodNode.Branch inner ? reweighted(inner, set) : child)
                .toList();
        return new MethodNode.Branch(
                branch.code(),
                branch.names(),
                children,
                set.getOrDefault(branch.code(), branch.weights()),
                branch.aggregation(),
                branch.screening());
    }

    private static <T> Map<String, Object> treeOf(Map<String, T> items, Function<T, Map<String, Object>> toTree) {
        var tree = new TreeMap<String, Object>();
        items.forEach((code, item) -> tree.put(code, toTree.apply(item)));
        return tree;
    }
}
