package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// A push for a few indicators within a window of days, in all member areas of a programme.
///
/// @param to last day
/// @param saturation value at which an area has done it, in the indicators' unit
public record Campaign(
        String code,
        Map<String, String> names,
        ProgrammeCode programme,
        List<IndicatorCode> indicators,
        LocalDate from,
        LocalDate to,
        BigDecimal saturation,
        String source)
        implements Definition {

    public Campaign {
        names = Map.copyOf(names);
        indicators = List.copyOf(indicators);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.CAMPAIGN;
    }

    @Override
    public String key() {
        return code;
    }
}
