package org.sopan.rankings.ranking.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.engine.method.MethodNode;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.reference.Indicator;
import org.sopan.reference.Reference;

/// Names of themes from the method, of indicators from the catalogue; the code stands in where neither has one.
final class NodeNames {

    private NodeNames() {}

    static Map<String, String> of(String code, MethodNodes nodes, Reference reference) {
        var own = nodes.find(code)
                .filter(MethodNode.Branch.class::isInstance)
                .map(node -> ((MethodNode.Branch) node).names())
                .orElse(Map.of());
        if (!own.isEmpty()) {
            return new TreeMap<>(own);
        }
        return indicator(code, reference)
                .map(Indicator::names)
                .map(names -> (Map<String, String>) new TreeMap<>(names))
                .orElseGet(() -> Map.of("en", code));
    }

    /// A theme's code need not be one an indicator could have.
    private static Optional<Indicator> indicator(String code, Reference reference) {
        return code.matches(IndicatorCode.PATTERN)
                ? reference.findIndicator(new IndicatorCode(code))
                : Optional.empty();
    }
}
