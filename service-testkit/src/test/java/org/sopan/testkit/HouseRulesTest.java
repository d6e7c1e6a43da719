package org.sopan.testkit;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theTestKitKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.testkit");
    }
}
