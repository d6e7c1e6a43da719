package org.sopan.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.hisp.dhis.Dhis2;
import org.hisp.dhis.Dhis2Config;
import org.hisp.dhis.auth.AccessTokenAuthentication;
import org.hisp.dhis.auth.Authentication;
import org.hisp.dhis.auth.BasicAuthentication;
import org.hisp.dhis.model.datavalueset.DataValue;
import org.hisp.dhis.model.datavalueset.DataValueSet;
import org.hisp.dhis.model.datavalueset.DataValueSetImportOptions;
import org.hisp.dhis.response.data.Status;
import org.hisp.dhis.response.datavalueset.DataValueSetResponse;
import org.junit.jupiter.api.Test;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.client.Api;

/// DHIS2's official Java client, unchanged, through the gateway: by a code map with category option combos,
/// with partial success, at once and later.
class Dhis2SendsTest {

    private static final RunningSuite SUITE = RunningSuite.shared();

    private static final Api KEY = codes();

    private static Api codes() {
        var key = SUITE.withProvider("s24-survey", List.of("observations:write"), List.of("S24"));
        key.put("/v1/providers/s24-survey/code-maps", "application/json", """
                {"areas": [{"code": "O6uvpzGd5pu", "area": "D445"}, {"code": "PHC00000417", "area": "D445", "below": true}],
                 "data": [{"element": "fbfJHSPpUQD", "category": "pq2XI5kz2BY", "indicator": "NFHS-ANC1"},
                          {"element": "fbfJHSPpUQD", "category": "PT59n8BQbqM", "indicator": "NFHS-BREG"},
                          {"element": "cYeuwXTCPkU", "indicator": "NFHS-ANC4", "part": "numerator"},
                          {"element": "Jtf34kNZhzP", "indicator": "NFHS-ANC4", "part": "denominator"}]}
                """).expect(200);
        return key;
    }

    @Test
    void theClientPushesLaterWithAnApiTokenAndLearnsWhatWasWrong() {
        var dhis2 = new Dhis2(config(new AccessTokenAuthentication(String.valueOf(KEY.key()))));

        assertThat(dhis2.getSystemInfo().getVersion()).isEqualTo("2.40.0");
        var summary = dhis2.saveDataValueSet(set("201604"), DataValueSetImportOptions.instance());

        assertPartial(summary);
        assertStored("2016-04");
    }

    @Test
    void theSameSetAtOnceWithBasicGivesTheSameSummary() throws IOException, InterruptedException {
        var spoken = new Spoken(config(new BasicAuthentication("hmis", String.valueOf(KEY.key()))));

        var summary = spoken.push(set("201605"));

        assertPartial(summary);
        assertStored("2016-05");
    }

    @Test
    void aWrongKeyIsToldSo() {
        var answer = SUITE.anonymous().post("/dhis2/api/dataValueSets", "application/json", "{}");

        assertThat(answer.status()).isEqualTo(401);
    }

    private static void assertPartial(DataValueSetResponse summary) {
        assertThat(summary.getStatus()).isEqualTo(Status.WARNING);
        assertThat(summary.getImportCount().getImported()).isEqualTo(3);
        assertThat(summary.getImportCount().getIgnored()).isEqualTo(2);
        assertThat(summary.getConflicts())
                .extracting(conflict -> conflict.getObject())
                .containsExactlyInAnyOrder("PHC00000417", "fbfJHSPpUQD");
        assertThat(summary.getConflicts()).anyMatch(each -> each.getValue().contains("sum"));
    }

    private static void assertStored(String period) {
        var stored = KEY.get("/v1/observations?area=D445&dataset=survey&period=" + period)
                .expect(200)
                .json();
        assertThat(stored.getList("items.indicator")).containsExactlyInAnyOrder("NFHS-ANC1", "NFHS-BREG", "NFHS-ANC4");
        assertThat(stored.getList("items.value").stream().map(String::valueOf)).contains("77.50");
    }

    /// Three figures, one of them from two halves; one org unit below an area; one combo that is not mapped.
    private static DataValueSet set(String period) {
        return new DataValueSet()
                .setDataValues(List.of(
                        value(period, "fbfJHSPpUQD", "pq2XI5kz2BY", "O6uvpzGd5pu", "84"),
                        value(period, "fbfJHSPpUQD", "PT59n8BQbqM", "O6uvpzGd5pu", "91.0"),
                        value(period, "cYeuwXTCPkU", "HllvX50cXC0", "O6uvpzGd5pu", "31"),
                        value(period, "Jtf34kNZhzP", "HllvX50cXC0", "O6uvpzGd5pu", "40"),
                        value(period, "fbfJHSPpUQD", "pq2XI5kz2BY", "PHC00000417", "12"),
                        value(period, "fbfJHSPpUQD", "unmappedCoc", "O6uvpzGd5pu", "12")));
    }

    private static DataValue value(String period, String element, String combo, String unit, String value) {
        return new DataValue()
                .setPeriod(period)
                .setDataElement(element)
                .setCategoryOptionCombo(combo)
                .setOrgUnit(unit)
                .setValue(value);
    }

    private static Dhis2Config config(Authentication authentication) {
        var address = SUITE.suite().gateway().toString().replaceAll("/$", "");
        return new Dhis2Config(address + "/dhis2", authentication);
    }

    /// The client always asks for a job; this sends what it would send and waits for the answer instead.
    private static final class Spoken extends Dhis2 {

        Spoken(Dhis2Config config) {
            super(config);
        }

        DataValueSetResponse push(DataValueSet set) throws IOException, InterruptedException {
            var authentication = config.getAuthentication();
            var request = HttpRequest.newBuilder(config.getResolvedUrl("dataValueSets"))
                    .header("Content-Type", "application/json")
                    .header(authentication.getHttpHeaderAuthName(), authentication.getHttpHeaderAuthValue())
                    .POST(HttpRequest.BodyPublishers.ofString(toJsonString(set)))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                var response = objectMapper.readTree(answer.body()).get("response");
                return objectMapper.treeToValue(response, DataValueSetResponse.class);
            }
        }
    }
}
