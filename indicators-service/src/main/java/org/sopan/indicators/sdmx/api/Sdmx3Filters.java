package org.sopan.indicators.sdmx.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import org.sopan.indicators.sdmx.ComponentFilters;
import org.sopan.indicators.sdmx.SeriesFilter;

/// Key and filters `c[…]` of a REST 3.0 query; what is not understood ends the request with 400.
@RequestScoped
class Sdmx3Filters {

    static final String DESCRIPTION =
            "Filters: `c[REF_AREA]=D381,D383`, `c[INDICATOR]=sw:NFHS-A`, `c[TIME_PERIOD]=ge:2015+le:2020`,"
                    + " `c[OBS_VALUE]=ge:50`, `c[OBS_STATUS]=A,P`. A comma is OR, a plus (`%2B`) AND, and every"
                    + " condition has its own operator.";

    /// Components that may have a filter.
    static final int MOST = 9;

    private final UriInfo address;

    Sdmx3Filters(UriInfo address) {
        this.address = address;
    }

    /// Which series a key and the filters of the present request ask for.
    SeriesFilter of(String key) {
        return new SeriesFilter(SdmxParameters.understood("key", () -> SeriesFilter.keys(key)), components());
    }

    private ComponentFilters components() {
        var filters = new ComponentFilters();
        address.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith("c[") && name.endsWith("]")) {
                var component = name.substring(2, name.length() - 1);
                values.forEach(value -> SdmxParameters.understood(name, () -> {
                    filters.add(component, value);
                    return component;
                }));
            }
        });
        return filters;
    }
}
