package org.sopan.formats;

import java.time.Instant;

/// What an SDMX message is about.
///
/// @param prepared when the message was made
/// @param flat whether every observation stands alone (`AllDimensions`), or in a series over time; rows of a series
///     follow each other then
public record DataFlow(String agency, String id, String version, String name, Instant prepared, boolean flat) {

    /// `SOPAN:NFHS(1.0)`.
    public String reference() {
        return agency + ":" + id + "(" + version + ")";
    }

    String urn() {
        return "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + reference();
    }
}
