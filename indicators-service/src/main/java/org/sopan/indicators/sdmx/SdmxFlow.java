package org.sopan.indicators.sdmx;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.AreaCode;
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

    public String name() {
        return english(programme.names(), id());
    }

    /// All code lists by id: code to name.
    public Map<String, Map<String, String>> codelists(Catalogue catalogue) {
        var lists = new LinkedHashMap<String, Map<String, String>>();
        lists.put("CL_FREQ", new TreeMap<>(SdmxWords.FREQUENCIES));
        lists.put("CL_AREA_" + id(), areas(catalogue));
        lists.put("CL_INDICATOR_" + id(), indicators(catalogue));
        lists.put(
                "CL_SOURCE_" + id(),
                Map.of(programme.dataset().value(), programme.dataset().value()));
        lists.put("CL_OBS_STATUS", new TreeMap<>(SdmxWords.STATUSES));
        return lists;
    }

    private Map<String, String> areas(Catalogue catalogue) {
        var names = new LinkedHashMap<String, String>();
        programme.members().stream()
                .map(Programme.Member::area)
                .sorted(Comparator.comparing(AreaCode::value))
                .forEach(area -> names.put(
                        area.value(),
                        catalogue
                                .findArea(area)
                                .map(Area::names)
                                .map(known -> english(known, area.value()))
                                .orElse(area.value())));
        return names;
    }

    private Map<String, String> indicators(Catalogue catalogue) {
        var names = new LinkedHashMap<String, String>();
        programme
                .indicators()
                .forEach(code -> names.put(
                        code.value(),
                        catalogue
                                .findIndicator(code)
                                .map(Indicator::names)
                                .map(known -> english(known, code.value()))
                                .orElse(code.value())));
        return names;
    }

    private static String english(Map<String, String> names, String otherwise) {
        return names.getOrDefault("en", otherwise);
    }
}
