package org.sopan.indicators.sdmx.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A structure message in SDMX-JSON 2.0. Kinds of structures that were not asked for are absent.
@JsonInclude(JsonInclude.Include.NON_NULL)
record StructureDocument(@JsonProperty("$schema") String schema, Meta meta, Data data) {

    static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json";

    /// About the message itself.
    record Meta(String id, boolean test, Instant prepared, List<String> contentLanguages, Map<String, String> sender) {}

    /// What was asked for.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Data(
            List<Dataflow> dataflows,
            List<DataStructure> dataStructures,
            List<Codelist> codelists,
            List<ConceptScheme> conceptSchemes,
            List<DataConstraint> dataConstraints) {}

    /// A dataflow.
    ///
    /// @param structure URN of its data structure
    record Dataflow(
            String id, String version, String agencyID, String name, Map<String, String> names, String structure) {}

    /// A data structure.
    record DataStructure(
            String id,
            String version,
            String agencyID,
            String name,
            Map<String, String> names,
            Components dataStructureComponents) {}

    /// What a data structure consists of.
    record Components(DimensionList dimensionList, AttributeList attributeList, MeasureList measureList) {}

    /// Dimensions in the order of keys, and the one of time.
    record DimensionList(String id, List<Component> dimensions, Component timeDimension) {}

    /// Attributes.
    record AttributeList(String id, List<Component> attributes) {}

    /// Measures.
    record MeasureList(String id, List<Component> measures) {}

    /// A component of a data structure.
    ///
    /// @param position of a dimension in keys, from 0
    /// @param usage of an attribute or a measure: `mandatory`, `optional`
    /// @param attributeRelationship of an attribute: what it is attached to
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Component(
            String id,
            @Nullable Integer position,
            @Nullable String usage,
            @Nullable Map<String, Object> attributeRelationship,
            String conceptIdentity,
            @Nullable Map<String, Object> localRepresentation) {}

    /// A code list.
    record Codelist(
            String id, String version, String agencyID, String name, Map<String, String> names, List<Item> codes) {}

    /// Concepts.
    record ConceptScheme(
            String id, String version, String agencyID, String name, Map<String, String> names, List<Item> concepts) {}

    /// A code or a concept.
    record Item(String id, String name, Map<String, String> names) {}

    /// What there is: codes of each dimension that figures have.
    record DataConstraint(
            String id,
            String version,
            String agencyID,
            String name,
            Map<String, String> names,
            List<Annotation> annotations,
            String role,
            Attachment constraintAttachment,
            List<CubeRegion> cubeRegions) {}

    /// A count: of series, of observations.
    record Annotation(String id, String title, String type) {}

    /// What a constraint is about.
    record Attachment(List<String> dataflows) {}

    /// A part of a cube.
    record CubeRegion(boolean include, List<KeyValues> keyValues) {}

    /// Codes of one dimension, or for time the first and the last period.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyValues(
            String id,
            boolean include,
            @Nullable List<Object> values,
            @Nullable TimeRange timeRange) {}

    /// From a period to a period.
    record TimeRange(Bound startPeriod, Bound endPeriod) {}

    /// One end of a range.
    record Bound(String period, boolean isInclusive) {}
}
