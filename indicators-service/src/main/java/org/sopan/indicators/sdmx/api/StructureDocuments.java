package org.sopan.indicators.sdmx.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.sdmx.SdmxAttribute;
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

    /// Languages of names, the one that was asked for first.
    private final String language;

    StructureDocuments(String language) {
        this.language = language;
    }

    StructureDocument of(Data data, Instant prepared) {
        var languages = language.equals("en") ? List.of("en", "hi") : List.of(language, "en");
        var meta = new Meta("M" + prepared.toEpochMilli(), false, prepared, languages, Map.of("id", SdmxWords.AGENCY));
        return new StructureDocument(StructureDocument.SCHEMA, meta, data);
    }

    Dataflow dataflow(SdmxFlow flow) {
        return new Dataflow(
                flow.id(),
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                best(flow.names(), flow.id()),
                flow.names(),
                urn("datastructure.DataStructure", flow.structure()));
    }

    DataStructure dataStructure(SdmxFlow flow) {
        var dimensions = new DimensionList(
                "DimensionDescriptor",
                List.of(
                        dimension(0, "FREQ", "CL_FREQ"),
                        dimension(1, "REF_AREA", "CL_AREA_" + flow.id()),
                        dimension(2, "INDICATOR", "CL_INDICATOR_" + flow.id()),
                        dimension(3, "SOURCE", "CL_SOURCE_" + flow.id())),
                component("TIME_PERIOD", null, null, null, format("ObservationalTimePeriod")));
        var attributes = new AttributeList(
                "AttributeDescriptor",
                Arrays.stream(SdmxAttribute.values())
                        .map(attribute -> attribute(attribute, flow))
                        .toList());
        var measures = new MeasureList(
                "MeasureDescriptor", List.of(component("OBS_VALUE", null, "optional", null, format("Decimal"))));
        return new DataStructure(
                flow.structure(),
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                best(flow.names(), flow.id()),
                flow.names(),
                new Components(dimensions, attributes, measures));
    }

    /// @param codes names of each code by language
    Codelist codelist(String id, Map<String, Map<String, String>> codes) {
        return new Codelist(id, SdmxWords.VERSION, SdmxWords.AGENCY, id, Map.of("en", id), items(codes));
    }

    ConceptScheme concepts() {
        var names = new TreeMap<String, Map<String, String>>();
        StructureMessage.CONCEPT_NAMES.forEach((id, name) -> names.put(id, Map.of("en", name)));
        return new ConceptScheme(
                StructureMessage.CONCEPTS,
                SdmxWords.VERSION,
                SdmxWords.AGENCY,
                "Concepts",
                Map.of("en", "Concepts"),
                items(names));
    }

    private List<Item> items(Map<String, Map<String, String>> names) {
        return names.entrySet().stream()
                .map(each -> new Item(each.getKey(), best(each.getValue(), each.getKey()), each.getValue()))
                .toList();
    }

    private String best(Map<String, String> names, String code) {
        return Wording.name(names, language, code);
    }

    private static Component dimension(int position, String id, String codelist) {
        return component(id, position, null, null, codes(codelist));
    }

    private static Component attribute(SdmxAttribute attribute, SdmxFlow flow) {
        var representation = attribute.form() == SdmxAttribute.Form.CODED
                ? codes(attribute.codelist(flow))
                : format(attribute.form().dataType());
        return component(
                attribute.name(),
                null,
                attribute.isMandatory() ? "mandatory" : "optional",
                Map.of("observation", Map.of()),
                representation);
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

    /// The name of a structure in every registry.
    static String urn(String type, String id) {
        return BASE + type + "=" + SdmxWords.AGENCY + ":" + id + "(" + SdmxWords.VERSION + ")";
    }
}
