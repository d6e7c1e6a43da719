package org.sopan.indicators.sdmx.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.sopan.indicators.sdmx.SdmxAttribute;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxWords;

/// A structure message: flows, code lists, structures, as asked for.
///
/// @param codelists names of each code by language, by id of the list
record StructureMessage(
        Instant prepared,
        List<SdmxFlow> flows,
        List<SdmxFlow> structures,
        Map<String, Map<String, Map<String, String>>> codelists,
        boolean withConcepts) {

    static final String CONCEPTS = "CS_SOPAN";
    static final Map<String, String> CONCEPT_NAMES = concepts();

    private static Map<String, String> concepts() {
        var names = new TreeMap<>(Map.of(
                "FREQ", "Frequency",
                "REF_AREA", "Reference area",
                "INDICATOR", "Indicator",
                "SOURCE", "Dataset the figure is from",
                "TIME_PERIOD", "Time period",
                "OBS_VALUE", "Observation value"));
        for (var attribute : SdmxAttribute.values()) {
            names.put(attribute.name(), attribute.label());
        }
        return Collections.unmodifiableMap(names);
    }

    StreamingOutput body() {
        return this::write;
    }

    private void write(OutputStream out) throws IOException {
        try {
            var xml = new Xml(out);
            xml.begin("message:Structure", prepared);
            xml.end();
            xml.start("message:Structures");
            writeFlows(xml);
            writeCodelists(xml);
            writeConcepts(xml);
            writeStructures(xml);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException("structures not written", e);
        }
    }

    private void writeFlows(Xml xml) throws XMLStreamException {
        if (flows.isEmpty()) {
            return;
        }
        xml.start("structure:Dataflows");
        for (var flow : flows) {
            maintained(xml, "structure:Dataflow", flow.id(), flow.names());
            xml.start("structure:Structure");
            reference(xml, flow.structure(), "datastructure", "DataStructure");
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void writeCodelists(Xml xml) throws XMLStreamException {
        if (codelists.isEmpty()) {
            return;
        }
        xml.start("structure:Codelists");
        for (var list : codelists.entrySet()) {
            maintained(xml, "structure:Codelist", list.getKey(), Map.of("en", list.getKey()));
            for (var code : list.getValue().entrySet()) {
                xml.start("structure:Code", "id", code.getKey());
                names(xml, code.getValue());
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private void writeConcepts(Xml xml) throws XMLStreamException {
        if (!withConcepts) {
            return;
        }
        xml.start("structure:Concepts");
        maintained(xml, "structure:ConceptScheme", CONCEPTS, Map.of("en", "Concepts"));
        for (var concept : CONCEPT_NAMES.entrySet()) {
            xml.start("structure:Concept", "id", concept.getKey());
            xml.name("en", concept.getValue());
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private void writeStructures(Xml xml) throws XMLStreamException {
        if (structures.isEmpty()) {
            return;
        }
        xml.start("structure:DataStructures");
        for (var flow : structures) {
            maintained(xml, "structure:DataStructure", flow.structure(), flow.names());
            xml.start("structure:DataStructureComponents");
            writeDimensions(xml, flow);
            writeAttributes(xml, flow);
            xml.start("structure:MeasureList", "id", "MeasureDescriptor");
            xml.start("structure:PrimaryMeasure", "id", "OBS_VALUE");
            concept(xml, "OBS_VALUE");
            xml.end();
            xml.end();
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private static void writeDimensions(Xml xml, SdmxFlow flow) throws XMLStreamException {
        xml.start("structure:DimensionList", "id", "DimensionDescriptor");
        dimension(xml, 1, "FREQ", "CL_FREQ");
        dimension(xml, 2, "REF_AREA", "CL_AREA_" + flow.id());
        dimension(xml, 3, "INDICATOR", "CL_INDICATOR_" + flow.id());
        dimension(xml, 4, "SOURCE", "CL_SOURCE_" + flow.id());
        xml.start("structure:TimeDimension", "id", "TIME_PERIOD", "position", "5");
        concept(xml, "TIME_PERIOD");
        xml.start("structure:LocalRepresentation");
        xml.empty("structure:TextFormat", "textType", "ObservationalTimePeriod");
        xml.end();
        xml.end();
        xml.end();
    }

    private static void writeAttributes(Xml xml, SdmxFlow flow) throws XMLStreamException {
        xml.start("structure:AttributeList", "id", "AttributeDescriptor");
        for (var attribute : SdmxAttribute.values()) {
            var assignment = attribute.isMandatory() ? "Mandatory" : "Conditional";
            xml.start("structure:Attribute", "id", attribute.name(), "assignmentStatus", assignment);
            concept(xml, attribute.name());
            if (attribute.form() == SdmxAttribute.Form.CODED) {
                enumeration(xml, attribute.codelist(flow));
            } else {
                xml.start("structure:LocalRepresentation");
                xml.empty("structure:TextFormat", "textType", attribute.form().dataType());
                xml.end();
            }
            endAttribute(xml);
        }
        xml.end();
    }

    private static void endAttribute(Xml xml) throws XMLStreamException {
        xml.start("structure:AttributeRelationship");
        xml.start("structure:PrimaryMeasure");
        xml.empty("Ref", "id", "OBS_VALUE");
        xml.end();
        xml.end();
        xml.end();
    }

    private static void dimension(Xml xml, int position, String id, String codelist) throws XMLStreamException {
        xml.start("structure:Dimension", "id", id, "position", String.valueOf(position));
        concept(xml, id);
        enumeration(xml, codelist);
        xml.end();
    }

    private static void enumeration(Xml xml, String codelist) throws XMLStreamException {
        xml.start("structure:LocalRepresentation");
        xml.start("structure:Enumeration");
        reference(xml, codelist, "codelist", "Codelist");
        xml.end();
        xml.end();
    }

    private static void concept(Xml xml, String id) throws XMLStreamException {
        xml.start("structure:ConceptIdentity");
        xml.empty(
                "Ref",
                "id",
                id,
                "maintainableParentID",
                CONCEPTS,
                "maintainableParentVersion",
                SdmxWords.VERSION,
                "agencyID",
                SdmxWords.AGENCY,
                "package",
                "conceptscheme",
                "class",
                "Concept");
        xml.end();
    }

    private static void reference(Xml xml, String id, String module, String type) throws XMLStreamException {
        xml.empty(
                "Ref",
                "id",
                id,
                "version",
                SdmxWords.VERSION,
                "agencyID",
                SdmxWords.AGENCY,
                "package",
                module,
                "class",
                type);
    }

    /// Not final: codes join the lists without a new version.
    private static void maintained(Xml xml, String element, String id, Map<String, String> names)
            throws XMLStreamException {
        xml.start(element, "id", id, "agencyID", SdmxWords.AGENCY, "version", SdmxWords.VERSION, "isFinal", "false");
        names(xml, names);
    }

    private static void names(Xml xml, Map<String, String> names) throws XMLStreamException {
        for (var name : names.entrySet()) {
            xml.name(name.getKey(), name.getValue());
        }
    }
}
