package org.sopan.indicators.sdmx.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.api.StructureDocument.Data;

/// Which structures a query of REST 3.0 asks for, and what they refer to.
///
/// @param type kind of structure, one of the words below
/// @param id of one, or `*`
/// @param references what else is to come with it
record StructureQuery(String type, String id, String references) {

    static final String FLOWS = "dataflow";
    static final String STRUCTURES = "datastructure";
    static final String CODELISTS = "codelist";
    static final String CONCEPTS = "conceptscheme";

    /// What is asked for; ends the request with 404 where there is no such thing.
    Data find(Catalogue catalogue, StructureDocuments documents) {
        var known = SdmxFlows.of(catalogue);
        return switch (type) {
            case FLOWS -> ofFlows(known, catalogue, documents);
            case STRUCTURES -> ofStructures(known, catalogue, documents);
            case CODELISTS -> ofCodelists(known, catalogue, documents);
            default -> ofConcepts(documents);
        };
    }

    private Data ofFlows(List<SdmxFlow> known, Catalogue catalogue, StructureDocuments documents) {
        var flows = known.stream().filter(flow -> is(flow.id())).toList();
        SdmxFlows.requireFound(flows, FLOWS, id);
        boolean below = refersTo(Set.of("descendants", "all"));
        return new Data(
                flows.stream().map(documents::dataflow).toList(),
                refersTo(Set.of("children", "descendants", "all"))
                        ? flows.stream().map(documents::dataStructure).toList()
                        : List.of(),
                below ? codelists(lists(flows, catalogue), documents) : List.of(),
                below ? List.of(documents.concepts()) : List.of(),
                List.of());
    }

    private Data ofStructures(List<SdmxFlow> known, Catalogue catalogue, StructureDocuments documents) {
        var flows = known.stream().filter(flow -> is(flow.structure())).toList();
        SdmxFlows.requireFound(flows, STRUCTURES, id);
        boolean below = refersTo(Set.of("children", "descendants", "all"));
        boolean above = refersTo(Set.of("parents", "ancestors", "parentsandsiblings", "all"));
        return new Data(
                above ? flows.stream().map(documents::dataflow).toList() : List.of(),
                flows.stream().map(documents::dataStructure).toList(),
                below ? codelists(lists(flows, catalogue), documents) : List.of(),
                below ? List.of(documents.concepts()) : List.of(),
                List.of());
    }

    private Data ofCodelists(List<SdmxFlow> known, Catalogue catalogue, StructureDocuments documents) {
        var lists = lists(known, catalogue);
        lists.keySet().removeIf(other -> !is(other));
        SdmxFlows.requireFound(List.copyOf(lists.keySet()), CODELISTS, id);
        return new Data(List.of(), List.of(), codelists(lists, documents), List.of(), List.of());
    }

    private Data ofConcepts(StructureDocuments documents) {
        var schemes = List.of(documents.concepts()).stream()
                .filter(scheme -> is(scheme.id()))
                .toList();
        SdmxFlows.requireFound(schemes, CONCEPTS, id);
        return new Data(List.of(), List.of(), List.of(), schemes, List.of());
    }

    private static Map<String, Map<String, Map<String, String>>> lists(List<SdmxFlow> flows, Catalogue catalogue) {
        var lists = new TreeMap<String, Map<String, Map<String, String>>>();
        flows.forEach(flow -> lists.putAll(flow.codelists(catalogue)));
        return lists;
    }

    private static List<StructureDocument.Codelist> codelists(
            Map<String, Map<String, Map<String, String>>> lists, StructureDocuments documents) {
        return lists.entrySet().stream()
                .map(list -> documents.codelist(list.getKey(), list.getValue()))
                .toList();
    }

    private boolean is(String other) {
        return SdmxFlows.isAny(id) || id.equals(other);
    }

    private boolean refersTo(Set<String> wanted) {
        return wanted.contains(references);
    }
}
