package org.sopan.indicators.catalogue.api;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.indicators.catalogue.PackLoading;

/// What loading a pack did.
@Schema(name = "PackLoading", description = "What loading a pack did, per kind of definition.")
public record PackLoadingView(
        @Schema(examples = "NFHS") String pack,

        @Schema(examples = "4", description = "Version of the whole catalogue after it.")
        long catalogueVersion,

        @Schema(
                examples = "{\"indicator\": {\"added\": 34, \"changed\": 0, \"unchanged\": 0}}",
                description = "Kind to counts.")
        Map<String, CountsView> counts) {

    /// How many definitions of a kind were new, different, and the same.
    @Schema(name = "PackCounts")
    public record CountsView(int added, int changed, int unchanged) {}

    static PackLoadingView of(String pack, PackLoading.Loaded loaded) {
        var counts = new TreeMap<String, CountsView>();
        loaded.counts()
                .forEach((kind, each) ->
                        counts.put(kind.word(), new CountsView(each.added(), each.changed(), each.unchanged())));
        return new PackLoadingView(pack, loaded.catalogueVersion(), counts);
    }
}
