package org.sopan.formats;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void formatsKeepTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.formats");
    }
}
