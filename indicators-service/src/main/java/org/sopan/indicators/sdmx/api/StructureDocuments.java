package org.sopan.indicators.sdmx.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxWords;
import org.sopan.indicators.sdmx.api.StructureDocument.AttributeList;
import org.sopan.indicators.sdmx.api.StructureDocument.Codelist;
import org.sopan.indicators.sdmx.api.StructureDocument.Component;
import org.sopan.indicators.sdmx.api.StructureDocument.Components;
import org.sopan.indicators.sdmx.api.StructureDocument.ConceptScheme;
import org.sopan.indicators.sdmx.api.StructureDocument.Data;
import org.sopan.indicators.sdmx.api.StructureDocument.DataStructure;
import org.sopan.indicators.sdmx.api.StructureDocument.Dataflow;
import org.sopan.indicators.sdmx.api.StructureDocument.DimensionList;
import org.sopan.indicators.sdmx.api.StructureDocument.Item;
import org.sopan.indicators.sdmx.api.StructureDocument.MeasureList;
import org.sopan.indicators.sdmx.api.StructureDocument.Meta;

/// Makes structure messages in SDMX-JSON of dataflows, their structures, code lists and concepts.
final class StructureDocuments {

    private static final String BASE = "urn:sdmx:org.sdmx.infomodel.";

    private StructureDocuments() {}

    static StructureDocument of(Data data, Instant prepared) {
        var meta =
                new Meta("M" + prepared.toEpochMilli(), false, prepared, List.of("en"), Map.of("id", SdmxWords.AGENCY));
        return new StructureDocument(StructureDocument.SCHEMA, meta, data);
    }

    static Dataflow dataflow(SdmxFlow flow) {
        return new Dataflow(
                flow.id(),
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                flow.name(),
                Map.of("en", flow.name()),
                urn("datastructure.DataStructure", flow.structure()));
    }

    static DataStructure dataStructure(SdmxFlow flow) {
        var dimensions = new DimensionList(
                "DimensionDescriptor",
                List.of(
                        dimension(0, "FREQ", "CL_FREQ"),
                        dimension(1, "REF_AREA", "CL_AREA_" + flow.id()),
                        dimension(2, "INDICATOR", "CL_INDICATOR_" + flow.id()),
                        dimension(3, "SOURCE", "CL_SOURCE_" + flow.id())),
                List.of(component("TIME_PERIOD", 4, null, null, format("ObservationalTimePeriod"))));
        var attributes = new AttributeList(
                "AttributeDescriptor",
                List.of(
                        attribute(FlowOptions.STATUS, "Mandatory", codes("CL_OBS_STATUS")),
                        attribute(FlowOptions.REVISION, "Optional", format("Integer")),
                        attribute(FlowOptions.UPDATED, "Optional", format("DateTime"))));
        var measures = new MeasureList(
                "MeasureDescriptor", List.of(component("OBS_VALUE", null, "Optional", null, format("Decimal"))));
        return new DataStructure(
                flow.structure(),
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                flow.name(),
                Map.of("en", flow.name()),
                new Components(dimensions, attributes, measures));
    }

    static Codelist codelist(String id, Map<String, String> codes) {
        return new Codelist(id, SdmxWords.VERSION, SdmxWords.AGENCY, id, Map.of("en", id), items(codes));
    }

    static ConceptScheme concepts() {
        return new ConceptScheme(
                StructureMessage.CONCEPTS,
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                "Concepts",
                Map.of("en", "Concepts"),
                items(new TreeMap<>(StructureMessage.CONCEPT_NAMES)));
    }

    private static List<Item> items(Map<String, String> names) {
        return names.entrySet().stream()
                .map(each -> new Item(each.getKey(), each.getValue(), Map.of("en", each.getValue())))
                .toList();
    }

    private static Component dimension(int position, String id, String codelist) {
        return component(id, position, null, null, codes(codelist));
    }

    private static Component attribute(String id, String usage, Map<String, Object> representation) {
        return component(id, null, usage, Map.of("observation", Map.of()), representation);
    }

    private static Component component(
            String id,
            @Nullable Integer position,
            @Nullable String usage,
            @Nullable Map<String, Object> relationship,
            Map<String, Object> representation) {
        var concept = urn("conceptscheme.Concept", StructureMessage.CONCEPTS) + "." + id;
        return new Component(id, position, usage, relationship, concept, representation);
    }

    private static Map<String, Object> codes(String codelist) {
        return Map.of("enumeration", urn("codelist.Codelist", codelist));
    }

    private static Map<String, Object> format(String type) {
        return Map.of("format", Map.of("dataType", type));
    }

    private static String urn(String type, String id) {
        return BASE + type + "=" + SdmxWords.AGENCY + ":" + id + "(" + SdmxWords.VERSION + ")";
    }
}
