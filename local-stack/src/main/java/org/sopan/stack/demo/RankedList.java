package org.sopan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.sopan.stack.client.GatewayClient;

/// A ranked list as the API gives it: by `score` or by `delta`, of the whole programme or of one theme.
record RankedList(JsonNode document) {

    static RankedList read(GatewayClient gateway, String period, String measure, String node) {
        var path = "/v1/programmes/NFHS/rankings/" + period + "?measure=" + measure + "&node=" + node;
        return new RankedList(gateway.get(path).expect(200).json());
    }

    List<JsonNode> ranked() {
        return document.path("ranked").valueStream().toList();
    }

    List<JsonNode> notRanked() {
        return document.path("notRanked").valueStream().toList();
    }

    Optional<JsonNode> find(String area) {
        return ranked().stream()
                .filter(row -> row.path("area").path("code").asText().equals(area))
                .findFirst();
    }

    static String name(JsonNode area) {
        return area.path("names").path("en").asText(area.path("code").asText());
    }
}
