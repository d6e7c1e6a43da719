package org.sopan.indicators.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;

/// When areas are: by boundary events, and where an area says itself when it begins or ends, by that.
final class Validities {

    private Validities() {}

    /// Areas that are not in it always were and still are.
    static Map<AreaCode, Validity> of(List<BoundaryEvent> events, List<Area> areas) {
        var validities = new HashMap<AreaCode, Validity>();
        for (var event : events) {
            event.successors().stream()
                    .filter(each -> !event.predecessors().contains(each))
                    .forEach(each -> validities.put(
                            each, validities.getOrDefault(each, Validity.ALWAYS).from(event.on())));
            event.predecessors().stream()
                    .filter(each -> !event.successors().contains(each))
                    .forEach(each -> validities.put(
                            each, validities.getOrDefault(each, Validity.ALWAYS).to(event.on())));
        }
        for (var area : areas) {
            var from = area.validity().from();
            var to = area.validity().to();
            if (from != null) {
                validities.put(
                        area.code(),
                        validities.getOrDefault(area.code(), Validity.ALWAYS).from(from));
            }
            if (to != null) {
                validities.put(
                        area.code(),
                        validities.getOrDefault(area.code(), Validity.ALWAYS).to(to));
            }
        }
        return validities;
    }
}
