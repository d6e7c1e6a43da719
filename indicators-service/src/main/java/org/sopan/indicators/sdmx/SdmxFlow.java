package org.sopan.indicators.sdmx;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.Programme;

/// A programme as a dataflow: its members by its indicators.
public record SdmxFlow(Programme programme) {

    public String id() {
        return programme.code().value();
    }

    public String structure() {
        return "DSD_" + id();
    }

    /// Names by language; English is always there.
    public Map<String, String> names() {
        return withEnglish(programme.names(), id());
    }

    /// All code lists by id: the names of each code by language, English always there.
    public Map<String, Map<String, Map<String, String>>> codelists(Catalogue catalogue) {
        var lists = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        lists.put("CL_FREQ", inEnglish(SdmxWords.FREQUENCIES));
        lists.put("CL_AREA_" + id(), areas(catalogue));
        lists.put("CL_INDICATOR_" + id(), indicators(catalogue));
        var dataset = programme.dataset().value();
        lists.put("CL_SOURCE_" + id(), inEnglish(Map.of(dataset, dataset)));
        lists.put(SdmxAttribute.OBS_STATUS.codelist(this), inEnglish(SdmxWords.STATUSES));
        lists.put(SdmxAttribute.UNIT_MEASURE.codelist(this), inEnglish(units(catalogue)));
        return lists;
    }

    /// The code of an indicator's unit.
    public static String unit(IndicatorCode indicator, Catalogue catalogue) {
        return SdmxUnits.code(
                catalogue.findIndicator(indicator).map(Indicator::unit).orElse("count"));
    }

    private Map<String, String> units(Catalogue catalogue) {
        var units = new TreeMap<String, String>();
        for (var code : programme.indicators()) {
            catalogue.findIndicator(code).map(Indicator::unit).ifPresent(unit -> units.put(SdmxUnits.code(unit), unit));
        }
        return units;
    }

    private Map<String, Map<String, String>> areas(Catalogue catalogue) {
        var names = new LinkedHashMap<String, Map<String, String>>();
        programme.members().stream()
                .map(Programme.Member::area)
                .sorted(Comparator.comparing(AreaCode::value))
                .forEach(area -> names.put(
                        area.value(),
                        withEnglish(catalogue.findArea(area).map(Area::names).orElse(Map.of()), area.value())));
        return names;
    }

    private Map<String, Map<String, String>> indicators(Catalogue catalogue) {
        var names = new LinkedHashMap<String, Map<String, String>>();
        programme
                .indicators()
                .forEach(code -> names.put(
                        code.value(),
                        withEnglish(
                                catalogue
                                        .findIndicator(code)
                                        .map(Indicator::names)
                                        .orElse(Map.of()),
                                code.value())));
        return names;
    }

    private static Map<String, Map<String, String>> inEnglish(Map<String, String> names) {
        var lists = new TreeMap<String, Map<String, String>>();
        names.forEach((code, name) -> lists.put(code, Map.of("en", name)));
        return lists;
    }

    private static Map<String, String> withEnglish(Map<String, String> names, String otherwise) {
        var all = new TreeMap<>(names);
        all.putIfAbsent("en", otherwise);
        return all;
    }
}
