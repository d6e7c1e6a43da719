package org.sopan.contracts;

import org.junit.jupiter.api.Test;
import org.sopan.house.HouseRules;

class HouseRulesTest {

    @Test
    void contractsUseTheJdkAndJSpecifyOnly() {
        HouseRules.checkPure("org.sopan.contracts");
        HouseRules.check("org.sopan.contracts");
    }
}
