package org.sopan.benchmarks.ingest;

import java.util.ArrayList;
import java.util.List;
import org.sopan.stack.Suite;
import org.sopan.stack.client.GatewayClient;

/// Codes that figures of any period can be made up for: percentages of the survey's programme, districts and blocks
/// that were always there.
record Catalogue(List<String> indicators, List<String> districts, List<String> blocks) {

    /// The one indicator of the programme that is an amount, not a percentage.
    private static final String AMOUNT = "NFHS-OOPD";

    static Catalogue read(Suite suite) {
        try (var client = new GatewayClient(suite.gateway(), suite.adminKey())) {
            var indicators = codes(client, "/v1/indicators?programme=NFHS&limit=1000");
            indicators.remove(AMOUNT);
            return new Catalogue(
                    List.copyOf(indicators),
                    codes(client, "/v1/areas?level=district&limit=1000"),
                    codes(client, "/v1/areas?level=block&limit=1000"));
        }
    }

    private static List<String> codes(GatewayClient client, String list) {
        var codes = new ArrayList<String>();
        var next = "";
        do {
            var page = client.get(list + next).expect(200).json();
            for (var item : page.get("items")) {
                if (!item.hasNonNull("validFrom") && !item.hasNonNull("validTo")) {
                    codes.add(item.get("code").asText());
                }
            }
            var cursor = page.get("next");
            next = cursor == null || cursor.isNull() ? "" : "&cursor=" + cursor.asText();
        } while (!next.isEmpty());
        return codes;
    }
}
