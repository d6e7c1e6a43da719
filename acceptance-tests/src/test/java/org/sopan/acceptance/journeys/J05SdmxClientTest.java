package org.sopan.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.figures.NfhsFigures;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/// A client that knows nothing but SDMX lists the flows and pulls a series.
class J05SdmxClientTest {

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static final FlowRef NFHS = FlowRef.of("SOPAN", "NFHS", "1.0");

    @BeforeAll
    static void theStatesPushTheirFigures() {
        NfhsFigures.pushAll(SUITE.admin(), RunningSuite.repository());
    }

    @Test
    void sdmxDlListsTheFlowsAndPullsASeriesThroughTheGateway() throws IOException {
        var source = WebSource.builder()
                .id("SOPAN")
                .driver("RI_SDMX21")
                .endpointOf(SUITE.suite().gateway() + "/sdmx/observations/2.1")
                .build();
        try (var connection = SdmxWebManager.ofServiceLoader().getConnection(source, Languages.ANY)) {
            assertThat(connection.getFlows()).extracting(Flow::getRef).contains(NFHS);

            var query =
                    Query.builder().key(Key.parse("A.D475.NFHS-ANC1.survey")).build();
            var series = connection.getData(NFHS, query).getData();

            assertThat(series).hasSize(1);
            assertThat(series.iterator().next().getObsList()).hasSize(2).last().satisfies(obs -> {
                assertThat(obs.getPeriod().getStartAsShortString()).startsWith("2020");
                assertThat(obs.getValue()).isEqualTo(84.6);
            });
        }
    }
}
