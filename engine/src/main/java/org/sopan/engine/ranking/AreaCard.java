package org.sopan.engine.ranking;

import java.util.List;

/// Everything a ranking knows about one area: nodes from the root down, then indicators, each by code.
public record AreaCard(String area, List<NodeCard> nodes, List<IndicatorCard> indicators) {

    public AreaCard {
        nodes = List.copyOf(nodes);
        indicators = List.copyOf(indicators);
    }

    /// The card of a node; throws [IllegalArgumentException] when the method has none of that code.
    public NodeCard getNode(String node) {
        return nodes.stream()
                .filter(card -> card.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no node \"" + node + "\""));
    }

    /// The card of an indicator; throws [IllegalArgumentException] when the method has none of that code.
    public IndicatorCard getIndicator(String indicator) {
        return indicators.stream()
                .filter(card -> card.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no indicator \"" + indicator + "\""));
    }
}
