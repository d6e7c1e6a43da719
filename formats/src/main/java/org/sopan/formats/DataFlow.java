package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/// What an SDMX message is about.
///
/// @param prepared when the message was made
/// @param flat whether every observation stands alone (`AllDimensions`), or in a series over time; rows
///     of a series follow each other then
/// @param language of the names in the message
public record DataFlow(
        String agency, String id, String version, String name, Instant prepared, boolean flat, String language) {

    /// `SOPAN:NFHS(1.0)`.
    public String reference() {
        return agency + ":" + id + "(" + version + ")";
    }

    String urn() {
        return "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + reference();
    }

    /// `"links": […]` to the dataflow.
    void writeLinks(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "dataflow");
        json.writeStringField("urn", urn());
        json.writeEndObject();
        json.writeEndArray();
    }
}
