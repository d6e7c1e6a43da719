package org.sopan.indicators.intake.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.RawRow;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// A data value set in DHIS2's XML (`dxf2`). No document types, no entities.
final class Dhis2XmlRows extends Dhis2Rows {

    private final SentBody body;
    private final XMLStreamReader xml;
    private final Map<String, String> common = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final int maxNames;

    Dhis2XmlRows(SentBody body, boolean takesBack, IntakeLimits limits) {
        super(takesBack);
        this.body = body;
        this.maxNames = limits.maxColumns();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(
                    new ShortTags(body.characters(), limits.maxFieldChars() * limits.maxColumns()));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    count(xml.getLocalName());
                    if (xml.getLocalName().equals("dataValueSet")) {
                        common.putAll(attributes(true));
                        IdSchemes.check(common);
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

    private Map<String, String> attributes(boolean ofSet) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            count(name);
            if (ofSet ? concernsSet(name) : concerns(name)) {
                attributes.put(name, xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /// The reader keeps every name it has met; a set of data values has few.
    private void count(String name) {
        if (names.add(name) && names.size() > maxNames) {
            throw new Problem(
                    ErrorCode.MALFORMED_BODY,
                    "the body has more than " + maxNames + " names of elements and attributes");
        }
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
