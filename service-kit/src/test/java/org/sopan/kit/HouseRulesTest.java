package org.sopan.kit;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theKitKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.kit");
    }
}
