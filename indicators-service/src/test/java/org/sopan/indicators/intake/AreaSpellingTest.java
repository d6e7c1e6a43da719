package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Validity;

class AreaSpellingTest {

    @Test
    void aCensusCodeThatIsNoNumberHidesNoOther() {
        var catalogue = Catalogue.empty()
                .with(1, List.of(district("D001", "n/a"), district("D002", " 008 "), district("D003", null)));

        assertThat(AreaSpelling.code("census2011:8", catalogue)).contains(new AreaCode("D002"));
        assertThat(AreaSpelling.code("census2011:9", catalogue)).isEmpty();
    }

    private static Area district(String code, @Nullable String census) {
        return new Area(
                new AreaCode(code),
                null,
                Map.of("en", code),
                List.of(),
                census,
                null,
                List.of(),
                null,
                null,
                List.of(),
                new Validity(null, null));
    }
}
