package org.sopan.rankings.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Computing a release again from its frozen inputs and comparing every byte's hash with what was published.
@ApplicationScoped
public class VerifyRelease {

    private final ReadReleases readReleases;
    private final PublishRelease publishRelease;

    VerifyRelease(ReadReleases readReleases, PublishRelease publishRelease) {
        this.readReleases = readReleases;
        this.publishRelease = publishRelease;
    }

    public Verification verify(Release release) {
        var inputsHash = readReleases.inputs(release).hash();
        var lists =
                publishRelease.lists(readReleases.recompute(release), release.period(), ReadReleases.facts(release));
        return new Verification(
                release.hashes(), new Release.Hashes(inputsHash, PublishRelease.resultHash(lists)), names(lists));
    }

    private static List<String> names(List<FrozenDocument> lists) {
        return lists.stream().map(FrozenDocument::name).toList();
    }

    /// What was found.
    ///
    /// @param published the hashes the release names
    /// @param computed the hashes found now
    /// @param lists what was computed again
    public record Verification(Release.Hashes published, Release.Hashes computed, List<String> lists) {

        public Verification {
            lists = List.copyOf(lists);
        }

        /// Whether every byte is the same.
        public boolean holds() {
            return published.equals(computed);
        }
    }
}
