package org.sopan.acceptance.journeys;

import org.junit.jupiter.api.BeforeAll;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.figures.NfhsFigures;
import org.sopan.testkit.contract.Contract;
import org.sopan.testkit.contract.ContractTest;

/// What the merged document of the gateway promises, held against every route in it.
class J03ContractTest extends ContractTest {

    private static final RunningSuite SUITE = RunningSuite.shared();

    /// So that reads have something to answer.
    @BeforeAll
    static void figures() {
        NfhsFigures.pushAll(SUITE.admin(), RunningSuite.repository());
    }

    @Override
    protected Contract contract() {
        var document = SUITE.anonymous().get("/openapi.json").expect(200).body();
        return Contract.of(
                document, SUITE.suite().gateway().toString(), SUITE.suite().adminKey());
    }
}
