package org.sopan.indicators.observation.api;

import org.sopan.formats.Table;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.observation.Selection;

/// Figures of a programme as a dataflow of SDMX.
public interface FlowTables {

    /// The figures of a selection, as far as they belong to the programme: its members, indicators and dataset.
    Table of(Programme programme, Selection selection);
}
