package org.sopan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.sopan.stack.client.GatewayClient;
import org.sopan.stack.process.PartFailed;

/// Why a district improved: what each theme gave to the change of its score.
///
/// The themes weigh the same in this programme, so each gives its own change divided by their number, and together they
/// give the whole change.
record Climb(JsonNode district, List<Step> steps) {

    /// The API gives numbers with more decimals than this.
    private static final double EXACT = 1e-6;

    /// One theme's share of the change.
    record Step(String theme, double before, double after, double gave) {}

    static Climb of(JsonNode district, GatewayClient gateway, String period) {
        var themes = gateway.get("/v1/programmes/NFHS").expect(200).json().path("themes");
        var area = district.path("area").path("code").asText();
        var steps = themes.valueStream()
                .map(theme -> step(area, theme, RankedList.read(gateway, period, "delta", code(theme)), themes.size()))
                .toList();
        var climb = new Climb(district, steps);
        climb.requireSum();
        return climb;
    }

    private static Step step(String area, JsonNode theme, RankedList list, int themes) {
        var row = list.find(area)
                .orElseThrow(() -> new PartFailed("district " + area + " has no change in theme " + code(theme)));
        return new Step(
                theme.path("names").path("en").asText(),
                row.path("previousScore").asDouble(),
                row.path("score").asDouble(),
                row.path("delta").asDouble() / themes);
    }

    private static String code(JsonNode theme) {
        return theme.path("code").asText();
    }

    private void requireSum() {
        var sum = steps.stream().mapToDouble(Step::gave).sum();
        var change = district.path("delta").asDouble();
        if (Math.abs(sum - change) > EXACT) {
            throw new PartFailed("the themes give " + sum + " together, but the score changed by " + change);
        }
    }
}
