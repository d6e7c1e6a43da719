package org.sopan.reference;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theReferenceKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.reference");
    }
}
