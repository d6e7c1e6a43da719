package org.sopan.stack;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theLocalStackKeepsTheHouseRules() {
        HouseRules.check("org.sopan.stack");
    }
}
