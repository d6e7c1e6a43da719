package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// A push for a few indicators within a window of days, in member areas of one programme or several.
///
/// @param programme the one whose members its plain indicators are about
/// @param indicators those that are done at the campaign's own saturation
/// @param to last day
/// @param saturation value at which an area has done it, in the indicators' unit
/// @param points further ones, of other programmes or with a saturation of their own
/// @param areas members within these alone take part; all when there are none
public record Campaign(
        String code,
        Map<String, String> names,
        ProgrammeCode programme,
        List<IndicatorCode> indicators,
        LocalDate from,
        LocalDate to,
        BigDecimal saturation,
        String source,
        List<Point> points,
        List<AreaCode> areas)
        implements Definition {

    public Campaign {
        names = Map.copyOf(names);
        indicators = List.copyOf(indicators);
        // Campaigns that were stored before these were thought of have none.
        points = List.copyOf(Objects.requireNonNullElse(points, List.of()));
        areas = List.copyOf(Objects.requireNonNullElse(areas, List.of()));
    }

    /// A data point of a campaign.
    ///
    /// @param programme whose members are to do it
    public record Point(IndicatorCode indicator, ProgrammeCode programme, BigDecimal saturation) {}

    /// All that is to be done: the plain indicators first.
    public List<Point> allPoints() {
        var all = new ArrayList<Point>();
        indicators.forEach(each -> all.add(new Point(each, programme, saturation)));
        all.addAll(points);
        return all;
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
