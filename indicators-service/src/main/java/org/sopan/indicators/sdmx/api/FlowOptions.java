package org.sopan.indicators.sdmx.api;

import java.util.List;
import org.sopan.indicators.sdmx.SdmxAttribute;
import org.sopan.indicators.sdmx.SeriesFilter;

/// What of a dataflow is wanted.
///
/// @param flat every observation alone, or in series over time
/// @param first how many observations of each series from its beginning; 0 for no bound
/// @param last how many from its end; 0 for no bound
/// @param measures whether values come with it
/// @param attributes which attributes come with it
/// @param updates whether rows say what is to be done with them: replace, or delete what was taken back
/// @param history whether rows are revisions, each dissemination a data set or two: what it brought, what
///     it took back
record FlowOptions(
        SeriesFilter series,
        boolean flat,
        int first,
        int last,
        boolean measures,
        List<String> attributes,
        boolean updates,
        boolean history) {

    /// Every attribute of the structures.
    static final List<String> ATTRIBUTES = SdmxAttribute.ids();

    /// Everything, as it stands, in series.
    static final FlowOptions ALL = new FlowOptions(SeriesFilter.all(), false, 0, 0, true, ATTRIBUTES, false, false);

    /// Values alone, as they stand, in series.
    static final FlowOptions VALUES = new FlowOptions(SeriesFilter.all(), false, 0, 0, true, List.of(), false, false);

    FlowOptions {
        attributes = List.copyOf(attributes);
    }
}
