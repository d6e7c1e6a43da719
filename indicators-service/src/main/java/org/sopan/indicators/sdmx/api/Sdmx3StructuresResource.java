package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.api.StructureDocument.Data;

/// Structures by SDMX's REST interface 3.0, in SDMX-JSON.
@Path("/sdmx/observations/3.0/structure")
@RunOnVirtualThread
@Tag(name = "SDMX")
public class Sdmx3StructuresResource {

    private static final String TYPE = "application/vnd.sdmx.structure+json";
    private static final String VERSIONED = TYPE + ";version=2.0.0";
    private static final String ID = "[A-Za-z0-9_*-]{1,60}";
    private static final String FLOWS = "dataflow";
    private static final String STRUCTURES = "datastructure";
    private static final String CODELISTS = "codelist";
    private static final String CONCEPTS = "conceptscheme";

    private final CurrentCatalogue current;
    private final Clock clock;

    Sdmx3StructuresResource(CurrentCatalogue current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/{type}/{agency}/{id}/{version}")
    @Produces(TYPE)
    @Operation(operationId = "sdmx3Structures", summary = "SDMX 3.0: read structures", description = """
                    Dataflows, data structures, code lists or concepts. `references` adds what they refer to \
                    (`children`, `descendants`), what refers to them (`parents`, `ancestors`), or both (`all`).""")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Response structures(
            @PathParam("type")
                    @Pattern(regexp = FLOWS + "|" + STRUCTURES + "|" + CODELISTS + "|" + CONCEPTS)
                    @Parameter(description = "Kind of structure.", example = FLOWS)
                    String type,
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Id, or `*`.", example = "NFHS") String id,
            @PathParam("version")
                    @Pattern(regexp = Sdmx3DataResource.VERSION)
                    @Parameter(description = "Version.", example = "1.0")
                    String version,
            @QueryParam("references")
                    @DefaultValue("none")
                    @Pattern(regexp = "none|children|descendants|parents|ancestors|parentsandsiblings|all")
                    @Parameter(description = "What else is to come with it.", example = "descendants")
                    String references) {
        var asked = new Asked(type, id, references);
        var document = StructureDocuments.of(data(current.get(), asked), clock.instant());
        return Response.ok(document).type(VERSIONED).build();
    }

    private static Data data(Catalogue catalogue, Asked asked) {
        var known = SdmxFlows.of(catalogue);
        return switch (asked.type()) {
            case FLOWS -> ofFlows(known, catalogue, asked);
            case STRUCTURES -> ofStructures(known, catalogue, asked);
            case CODELISTS -> ofCodelists(known, catalogue, asked);
            default -> ofConcepts(asked);
        };
    }

    private static Data ofFlows(List<SdmxFlow> known, Catalogue catalogue, Asked asked) {
        var flows = known.stream().filter(flow -> asked.is(flow.id())).toList();
        SdmxFlows.requireFound(flows, FLOWS, asked.id());
        boolean below = asked.refersTo(Set.of("descendants", "all"));
        return new Data(
                flows.stream().map(StructureDocuments::dataflow).toList(),
                asked.refersTo(Set.of("children", "descendants", "all"))
                        ? flows.stream().map(StructureDocuments::dataStructure).toList()
                        : List.of(),
                below ? codelists(lists(flows, catalogue)) : List.of(),
                below ? List.of(StructureDocuments.concepts()) : List.of());
    }

    private static Data ofStructures(List<SdmxFlow> known, Catalogue catalogue, Asked asked) {
        var flows = known.stream().filter(flow -> asked.is(flow.structure())).toList();
        SdmxFlows.requireFound(flows, STRUCTURES, asked.id());
        boolean below = asked.refersTo(Set.of("children", "descendants", "all"));
        boolean above = asked.refersTo(Set.of("parents", "ancestors", "parentsandsiblings", "all"));
        return new Data(
                above ? flows.stream().map(StructureDocuments::dataflow).toList() : List.of(),
                flows.stream().map(StructureDocuments::dataStructure).toList(),
                below ? codelists(lists(flows, catalogue)) : List.of(),
                below ? List.of(StructureDocuments.concepts()) : List.of());
    }

    private static Data ofCodelists(List<SdmxFlow> known, Catalogue catalogue, Asked asked) {
        var lists = lists(known, catalogue);
        lists.keySet().removeIf(id -> !asked.is(id));
        SdmxFlows.requireFound(List.copyOf(lists.keySet()), CODELISTS, asked.id());
        return new Data(List.of(), List.of(), codelists(lists), List.of());
    }

    private static Data ofConcepts(Asked asked) {
        var schemes = List.of(StructureDocuments.concepts()).stream()
                .filter(scheme -> asked.is(scheme.id()))
                .toList();
        SdmxFlows.requireFound(schemes, CONCEPTS, asked.id());
        return new Data(List.of(), List.of(), List.of(), schemes);
    }

    private static Map<String, Map<String, String>> lists(List<SdmxFlow> flows, Catalogue catalogue) {
        var lists = new TreeMap<String, Map<String, String>>();
        flows.forEach(flow -> lists.putAll(flow.codelists(catalogue)));
        return lists;
    }

    private static List<StructureDocument.Codelist> codelists(Map<String, Map<String, String>> lists) {
        return lists.entrySet().stream()
                .map(list -> StructureDocuments.codelist(list.getKey(), list.getValue()))
                .toList();
    }

    private record Asked(String type, String id, String references) {

        boolean is(String other) {
            return SdmxFlows.isAny(id) || id.equals(other);
        }

        boolean refersTo(Set<String> wanted) {
            return wanted.contains(references);
        }
    }
}
