package org.sopan.indicators.intake.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.RawRow;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// A data value set in DHIS2's XML (`dxf2`). No document types, no entities.
final class Dhis2XmlRows extends Dhis2Rows {

    private final SentBody body;
    private final XMLStreamReader xml;
    private final Map<String, String> common = new HashMap<>();

    Dhis2XmlRows(SentBody body, boolean takesBack) {
        super(takesBack);
        this.body = body;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(body.characters());
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("dataValueSet")) {
                        common.putAll(attributes(true));
                    } else if (xml.getLocalName().equals("dataValue")) {
                        var place = xml.getLocation();
                        return row(
                                attributes(false),
                                common,
                                new Place(place.getLineNumber(), place.getColumnNumber(), false));
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    Map<String, String> common() {
        return common;
    }

    @Override
    public String digest() {
        return body.digest();
    }

    private Map<String, String> attributes(boolean all) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (all || concerns(xml.getAttributeLocalName(i))) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static Problem broken(XMLStreamException cause) {
        var place = cause.getLocation();
        return new Problem(
                ErrorCode.MALFORMED_BODY,
                "the body is not XML"
                        + (place == null
                                ? ""
                                : ": line " + place.getLineNumber() + ", column " + place.getColumnNumber()));
    }
}
