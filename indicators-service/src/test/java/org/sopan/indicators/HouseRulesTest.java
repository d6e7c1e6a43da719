package org.sopan.indicators;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.indicators");
    }
}
