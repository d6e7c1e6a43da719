package org.sopan.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.client.Answer;

/// Everything a stranger gets wrong at first: each a problem document that names what, which, got and allowed.
class J02RefusalsTest {

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static final String HEADER = "area,indicator,period,value,status,dataset\n";

    @Test
    void anUnknownPathIsNotFound() {
        var answer = SUITE.admin().get("/v1/ranking").expectProblem(404, "not-found");

        assertThat(detail(answer)).contains("/v1/ranking");
    }

    @Test
    void aWrongMethodIsToldWhichAreAllowed() {
        var answer = SUITE.admin().method("DELETE", "/v1/observations").expectProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow")).contains("POST").contains("GET");
        assertThat(detail(answer)).contains("DELETE");
    }

    @Test
    void aWrongMediaTypeIsNamedWithTheRightOnes() {
        var answer = SUITE.admin()
                .post("/v1/observations", "application/pdf", "%PDF-1.7")
                .expectProblem(415, "unsupported-media-type");

        assertThat(detail(answer)).contains("application/pdf").contains("text/csv");
    }

    @Test
    void brokenJsonIsNamedWithItsLine() {
        var answer = SUITE.admin()
                .post("/v1/observations", "application/json", "[\n  {\"area\": \"D475\",\n")
                .expectProblem(400, "malformed-body");

        assertThat(answer.body()).contains("\"line\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D475,NFHS-ANC9,2020,80,normal,survey  | NFHS-ANC9 | indicator
            D999,NFHS-ANC4,2020,80,normal,survey  | D999      | area
            D475,NFHS-ANC4,2020,180,normal,survey | 180       | 0..100
            D475,NFHS-ANC4,FY2020,80,normal,survey | FY2020   | FY2019-20
            D475,NFHS-ANC4,2020,eighty,normal,survey | eighty | value
            D475,NFHS-ANC4,2020,80,missing,survey | 80        | missing
            """)
    void aBadRowIsNamedAndNothingIsWritten(String row, String found, String says) {
        var good = "D475,NFHS-ANC4,2016,70,normal,survey\n";
        var answer = SUITE.admin()
                .post("/v1/observations", "text/csv", HEADER + good + row.strip() + "\n")
                .expectProblem(422, "validation-failed");

        assertThat(answer.json().getInt("errors[0].line")).isEqualTo(3);
        assertThat(answer.json().getString("errors[0].detail")).contains(found).contains(says);
        var figures = SUITE.admin()
                .get("/v1/observations?indicator=NFHS-ANC4&area=D475&from=2016&to=2016")
                .expect(200);
        assertThat(figures.json().getList("items")).isEmpty();
    }

    @Test
    void anAreaOfAnotherStateIsForbidden() {
        var maharashtra = SUITE.withKey(List.of("observations:write"), List.of("S27"));
        var answer = maharashtra
                .post("/v1/observations", "text/csv", HEADER + "D445,NFHS-ANC4,2020,80,normal,survey\n")
                .expectProblem(403, "area-not-allowed");

        assertThat(answer.body()).contains("D445").contains("S27");
    }

    @Test
    void withoutAKeyNothingIsWritten() {
        var answer = SUITE.anonymous()
                .post("/v1/observations", "text/csv", HEADER + "D475,NFHS-ANC4,2020,80,normal,survey\n")
                .expectProblem(401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aWrongKeyIsRefusedWhateverItAsksFor() {
        var wrong = SUITE.anonymous().withKey("sopan_abcdefgh_thisisnotakeyatall");

        wrong.get("/v1/programmes").expectProblem(401, "unauthenticated");
    }

    @Test
    void aKeyWithoutTheScopeIsToldWhichIsMissing() {
        var reader = SUITE.withKey(List.of("rankings:live"), List.of());
        var answer = reader.post("/v1/observations", "text/csv", HEADER).expectProblem(403, "forbidden");

        assertThat(detail(answer)).contains("observations:write");
    }

    private static String detail(Answer answer) {
        return answer.json().getString("detail");
    }
}
