package org.sopan.indicators.sdmx.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.sopan.indicators.sdmx.ComponentFilters;
import org.sopan.indicators.sdmx.SeriesFilter;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Key and filters `c[…]` of a REST 3.0 query; what is not understood ends the request with 400.
@RequestScoped
class Sdmx3Filters {

    private final UriInfo address;

    Sdmx3Filters(UriInfo address) {
        this.address = address;
    }

    /// Which series a key and the filters of the present request ask for.
    SeriesFilter of(String key) {
        return new SeriesFilter(understood("key", () -> SeriesFilter.keys(key)), components());
    }

    static <T> T understood(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            var detail = String.valueOf(e.getMessage());
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER,
                    detail,
                    List.of(Violation.at(parameter, "unreadable-parameter", detail)));
        }
    }

    private ComponentFilters components() {
        var filters = new ComponentFilters();
        address.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith("c[") && name.endsWith("]")) {
                var component = name.substring(2, name.length() - 1);
                values.forEach(value -> understood(name, () -> {
                    filters.add(component, value);
                    return component;
                }));
            }
        });
        return filters;
    }
}
