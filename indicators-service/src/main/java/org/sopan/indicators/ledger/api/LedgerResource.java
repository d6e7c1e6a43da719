package org.sopan.indicators.ledger.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.ledger.Leaf;
import org.sopan.indicators.ledger.Ledger;
import org.sopan.indicators.merkle.Hash;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// The log and proofs over it. It names submissions and holds hashes, no figures; anybody may read it.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger")
public class LedgerResource {

    private final Ledger ledger;
    private final UriInfo address;

    LedgerResource(Ledger ledger, UriInfo address) {
        this.ledger = ledger;
        this.address = address;
    }

    @GET
    @Path("/ledger/{provider}")
    @Operation(
            operationId = "listLedger",
            summary = "List the chunks of a provider",
            description = "The chain of roots of everything a provider's submissions brought, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of leaves.",
            content = @Content(schema = @Schema(implementation = LeafPage.class)))
    public Response list(
            @PathParam("provider")
                    @Pattern(regexp = ProviderCode.PATTERN)
                    @Parameter(description = "Code of the provider.", example = "s27-survey")
                    String provider,
            @BeanParam @Valid PageRequest page) {
        var name = address.getPath();
        var after = page.after(name);
        long from = after.isEmpty() ? 0 : Long.parseLong(after.getFirst()) + 1;
        var found = ledger.list(new ProviderCode(provider), from, page.limit() + 1);
        Page<Leaf> leaves = Page.of(found, page, name, leaf -> List.of(String.valueOf(leaf.index())));
        return Paging.answer(leaves.map(LeafView::of), address).build();
    }

    @GET
    @Path("/proofs/inclusion")
    @Operation(
            operationId = "proveInclusion",
            summary = "Prove that a chunk is in the log",
            description = "The hashes that lead from a leaf to the root of the log at a size, such as a checkpoint's.")
    @APIResponse(responseCode = "200", description = "The proof.")
    public ProofView inclusion(
            @QueryParam("leaf")
                    @Min(0)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "Index of the leaf.", example = "41")
                    long leaf,
            @QueryParam("size")
                    @Min(1)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "Size of the log; now when absent.", example = "42")
                    @Nullable
                    Long size) {
        long grown = ledger.size();
        long until = bounded(size, grown);
        if (leaf >= until) {
            throw outside("leaf", leaf, "0 to " + (until - 1));
        }
        var found = ledger.find(leaf)
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "leaf " + leaf + " is not in the log"));
        var tree = ledger.tree();
        return new ProofView(
                LeafView.of(found), null, null, until, tree.root(until).hex(), hex(tree.inclusion(leaf, until)));
    }

    @GET
    @Path("/proofs/consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "Prove that the log was only added to",
            description = "The hashes that show that the log at one size is the beginning of the log at another.")
    @APIResponse(responseCode = "200", description = "The proof.")
    public ProofView consistency(
            @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "The smaller size, as in a checkpoint one holds.", example = "40")
                    long from,
            @QueryParam("to")
                    @Min(1)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "The greater size; now when absent.", example = "42")
                    @Nullable
                    Long to) {
        long until = bounded(to, ledger.size());
        if (from > until) {
            throw outside("from", from, "1 to " + until);
        }
        var tree = ledger.tree();
        return new ProofView(
                null, from, tree.root(from).hex(), until, tree.root(until).hex(), hex(tree.consistency(from, until)));
    }

    private static long bounded(@Nullable Long size, long grown) {
        if (size == null) {
            return grown;
        }
        if (size > grown) {
            throw outside("size", size, "1 to " + grown);
        }
        return size;
    }

    private static Problem outside(String parameter, long found, String allowed) {
        var detail = parameter + " " + found + " is outside the log; allowed is " + allowed;
        return new Problem(
                ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at(parameter, "out-of-bounds", detail)));
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }

    /// For the document: a page of leaves.
    @Schema(name = "LedgerLeafPage")
    public record LeafPage(List<LeafView> items, @Nullable String next) {}
}
