package org.sopan.gateway;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theGatewayKeepsTheHouseRules() {
        HouseRules.check("org.sopan.gateway");
    }
}
