package org.sopan.engine.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The document as read, before its parts are checked against each other.
record MethodParts(
        Fields document,
        MethodNode.Branch root,
        Map<String, IndicatorRule> indicators,
        Map<String, Frame> frames,
        List<Band> bands,
        Map<String, Map<String, Map<String, Double>>> weightSets) {

    /// Codes of methods are short and safe in an address.
    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

    static MethodParts read(Fields document) {
        var root = MethodNode.readBranch(document.object("tree"));
        var bands = new ArrayList<Band>();
        document.objects("bands").forEach(band -> bands.add(Band.read(band)));
        var parts = new MethodParts(
                document, root, readIndicators(document), readFrames(document), bands, readWeightSets(document));
        parts.readRest();
        document.close();
        return parts;
    }

    Method assemble() {
        return new Method(
                document.text("code"),
                document.integer("version", 1, Integer.MAX_VALUE),
                document.textsByCode("names"),
                document.findText("description").orElse(null),
                document.has("periodMonths") ? (Integer) periodMonths() : null,
                root,
                indicators,
                frames,
                precision(),
                bands,
                delta(),
                weightSets,
                document.texts("sources"),
                document.texts("assumptions"));
    }

    /// Reads once what [#assemble] reads again, so that its refusals are known before.
    private void readRest() {
        var code = document.text("code");
        if (!code.matches(CODE)) {
            document.refuse(new MethodRefusal.OutOfRange("code", "\"" + code + "\"", CODE));
        }
        document.integer("version", 1, Integer.MAX_VALUE);
        document.textsByCode("names");
        document.findText("description");
        if (document.has("periodMonths")) {
            periodMonths();
        }
        document.texts("sources");
        document.texts("assumptions");
        precision();
        delta();
    }

    private int periodMonths() {
        return document.integer("periodMonths", 1, FigureCalendar.MAX_MONTHS);
    }

    private Precision precision() {
        return document.findObject("precision")
                .map(own -> Precision.read(own, Precision.DEFAULT))
                .orElse(Precision.DEFAULT);
    }

    private DeltaRule delta() {
        return document.findObject("delta").map(DeltaRule::read).orElse(DeltaRule.DEFAULT);
    }

    private static Map<String, IndicatorRule> readIndicators(Fields document) {
        var rules = new HashMap<String, IndicatorRule>();
        var defaults = document.findObject("indicatorDefaults");
        var indicators = document.object("indicators");
        for (var code : indicators.codes()) {
            var own = indicators.object(code);
            rules.put(code, IndicatorRule.read(code, defaults.map(own::over).orElse(own)));
        }
        return rules;
    }

    private static Map<String, Frame> readFrames(Fields document) {
        var frames = new HashMap<String, Frame>();
        document.findObject("frames")
                .ifPresent(all -> all.codes().forEach(code -> frames.put(code, Frame.read(code, all.object(code)))));
        return frames;
    }

    private static Map<String, Map<String, Map<String, Double>>> readWeightSets(Fields document) {
        var sets = new HashMap<String, Map<String, Map<String, Double>>>();
        document.findObject("weightSets")
                .ifPresent(all -> all.codes().forEach(name -> {
                    var nodes = all.object(name);
                    var set = new HashMap<String, Map<String, Double>>();
                    nodes.codes().forEach(node -> set.put(node, nodes.numbersByCode(node)));
                    sets.put(name, Map.copyOf(set));
                }));
        return sets;
    }
}
