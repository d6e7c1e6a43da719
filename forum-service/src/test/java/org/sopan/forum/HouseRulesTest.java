package org.sopan.forum;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theForumKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sopan.forum");
    }
}
