package org.sopan.indicators.sdmx.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.sopan.indicators.observation.FigureKey;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxKey;
import org.sopan.indicators.sdmx.SdmxWords;

/// A generic data message, streamed: figures come by indicator and area, so the series of one pair are
/// held at a time.
///
/// @param columns what is said of an observation beside its value
/// @param keysOnly series without their observations
record DataMessage(
        Instant prepared,
        SdmxFlow flow,
        SdmxKey key,
        Selection selection,
        Observations observations,
        FlowColumns columns,
        boolean keysOnly) {

    void write(OutputStream out) throws IOException {
        try {
            var xml = new Xml(out);
            xml.begin("message:GenericData", prepared);
            xml.start("message:Structure", "structureID", flow.structure(), "dimensionAtObservation", "TIME_PERIOD");
            xml.start("common:Structure");
            xml.empty(
                    "Ref",
                    "agencyID",
                    SdmxWords.AGENCY,
                    "id",
                    flow.structure(),
                    "version",
                    SdmxWords.VERSION,
                    "class",
                    "DataStructure");
            xml.end();
            xml.end();
            xml.end();
            xml.start("message:DataSet", "structureRef", flow.structure(), "action", "Information");
            writeSeries(xml);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException("data not written", e);
        }
    }

    private void writeSeries(Xml xml) throws XMLStreamException {
        var held = new LinkedHashMap<List<String>, List<Observation>>();
        var last = new ArrayList<FigureKey>(1);
        observations.forEach(selection, each -> {
            var next = each.key();
            if (!last.isEmpty() && !sameSeries(last.getFirst(), next)) {
                flush(xml, held);
            }
            last.clear();
            last.add(next);
            var frequency = SdmxWords.frequency(next.period());
            if (key.frequencies().isEmpty() || key.frequencies().contains(frequency)) {
                var series = List.of(
                        frequency,
                        next.area().value(),
                        next.indicator().value(),
                        next.dataset().value());
                held.computeIfAbsent(series, made -> new ArrayList<>()).add(each);
            }
        });
        flush(xml, held);
    }

    private static boolean sameSeries(FigureKey some, FigureKey other) {
        return some.indicator().equals(other.indicator()) && some.area().equals(other.area());
    }

    private void flush(Xml xml, Map<List<String>, List<Observation>> held) {
        try {
            for (var series : held.entrySet()) {
                xml.start("generic:Series");
                xml.start("generic:SeriesKey");
                var codes = series.getKey();
                value(xml, "FREQ", codes.get(0));
                value(xml, "REF_AREA", codes.get(1));
                value(xml, "INDICATOR", codes.get(2));
                value(xml, "SOURCE", codes.get(3));
                xml.end();
                if (!keysOnly) {
                    for (var observation : series.getValue()) {
                        observation(xml, observation);
                    }
                }
                xml.end();
            }
            held.clear();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("series not written", e));
        }
    }

    private void observation(Xml xml, Observation observation) throws XMLStreamException {
        xml.start("generic:Obs");
        xml.empty(
                "generic:ObsDimension",
                "value",
                SdmxWords.timePeriod(observation.key().period()));
        var value = observation.value();
        if (value != null) {
            xml.empty("generic:ObsValue", "value", value.toPlainString());
        }
        var said = columns.attributes(observation);
        if (!said.isEmpty()) {
            xml.start("generic:Attributes");
            for (var attribute : said.entrySet()) {
                value(xml, attribute.getKey(), text(attribute.getValue()));
            }
            xml.end();
        }
        xml.end();
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static void value(Xml xml, String id, String code) throws XMLStreamException {
        xml.empty("generic:Value", "id", id, "value", code);
    }
}
