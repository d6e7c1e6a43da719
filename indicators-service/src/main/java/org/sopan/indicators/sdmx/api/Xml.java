package org.sopan.indicators.sdmx.api;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sopan.indicators.sdmx.SdmxWords;

/// Writes SDMX-ML 2.1: elements by prefixed name, attributes in pairs.
final class Xml {

    private static final String BASE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private static final Map<String, String> NAMESPACES = Map.of(
            "message", BASE + "message",
            "structure", BASE + "structure",
            "common", BASE + "common",
            "generic", BASE + "data/generic");

    private final XMLStreamWriter writer;

    Xml(OutputStream out) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /// Begins a message and writes its header but for what is particular to it.
    void begin(String root, Instant prepared) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        start(root);
        for (var each : NAMESPACES.entrySet()) {
            writer.writeNamespace(each.getKey(), each.getValue());
        }
        start("message:Header");
        text("message:ID", "M" + prepared.toEpochMilli());
        text("message:Test", "false");
        text("message:Prepared", prepared.toString());
        empty("message:Sender", "id", SdmxWords.AGENCY);
    }

    void start(String name, String... attributes) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            writer.writeStartElement(name);
        } else {
            var prefix = name.substring(0, colon);
            writer.writeStartElement(prefix, name.substring(colon + 1), NAMESPACES.getOrDefault(prefix, ""));
        }
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void end() throws XMLStreamException {
        writer.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        start(name, attributes);
        end();
    }

    void text(String name, String text) throws XMLStreamException {
        start(name);
        writer.writeCharacters(text);
        end();
    }

    /// A name in a language.
    void name(String language, String text) throws XMLStreamException {
        start("common:Name");
        writer.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
        writer.writeCharacters(text);
        end();
    }

    void finish() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }
}
