package org.sopan.rankings;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theRankingsServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.rankings");
    }
}
