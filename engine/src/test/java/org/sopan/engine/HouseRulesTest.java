package org.sopan.engine;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void theEngineUsesTheJdkAndJSpecifyOnly() {
        HouseRules.checkPure("org.sopan.engine");
        HouseRules.check("org.sopan.engine");
    }
}
