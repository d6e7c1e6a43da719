package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

@QuarkusTest
class RatioRulesTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aValueMustBeTheRatioItComesWithAndHalvesMustBeNumbers() {
        var body = """
                area,indicator,period,value,numerator,denominator,dataset
                D445,NFHS-ANC1,2020,50,30,100,t-ratio-rules
                D445,NFHS-ANC4,2020,,-3,100,t-ratio-rules
                D445,NFHS-BREG,2020,,3,a hundred,t-ratio-rules
                D476,NFHS-ANC1,2020,33.33,1,3,t-ratio-rules
                """;

        var taken = Pushes.csv(Pushes.direct(), "?mode=partial", body);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(207);
        assertThat(taken.jsonPath().getList("remarks.collect { it.row + ' ' + it.code }", String.class))
                .containsExactly("1 ratio-differs", "2 number-unreadable", "3 number-unreadable");
        assertThat(taken.jsonPath().getString("remarks[0].expected")).isEqualTo("30.00");
        assertThat(taken.jsonPath().getString("remarks[2].found")).isEqualTo("a hundred");
    }
}
