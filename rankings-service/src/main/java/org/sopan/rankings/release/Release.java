package org.sopan.rankings.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.ranking.FrozenBytes;

/// An official ranking: what it is, what it was made of, and where it stands in the chain of its programme. All hashes
/// are SHA-256 in lower-case hexadecimal.
///
/// @param number counts from 1 for each programme and period
/// @param chain counts from 1 for each programme
/// @param basePeriod what changes are measured from, or null when the period has no earlier one
/// @param reflects up to where the log of observations had been read
/// @param figuresAsOf when the newest of those figures was told, or null when none was
/// @param hashes of what it is made of
/// @param previous the release before it in the chain, or null for the first
public record Release(
        String id,
        ProgrammeCode programme,
        Period period,
        int number,
        int chain,
        @Nullable Period basePeriod,
        Made made,
        Positions reflects,
        @Nullable Instant figuresAsOf,
        Hashes hashes,
        @Nullable Link previous,
        Instant publishedAt,
        String publishedBy) {

    /// SHA-256 over these lines, each ended by a line feed: id, programme, period, number, method hash, engine version,
    /// inputs hash, result hash, instant of publication, hash of the previous release (empty for the first).
    public String hash() {
        var lines = List.of(
                id,
                programme.value(),
                period.value(),
                String.valueOf(number),
                made.methodHash(),
                made.engineVersion(),
                hashes.inputs(),
                hashes.result(),
                publishedAt.toString(),
                previous == null ? "" : previous.hash());
        return FrozenBytes.ofText(String.join("\n", lines) + "\n").hash();
    }

    public Link link() {
        return new Link(id, hash());
    }

    /// How it was computed.
    public record Made(String method, int methodVersion, String methodHash, String engineVersion) {}

    /// Hashes of what it is made of.
    ///
    /// @param inputs of the document of inputs
    /// @param result over a line `name hash` for each frozen list in the order of their names
    public record Hashes(String inputs, String result) {}

    /// A release and its hash.
    public record Link(String id, String hash) {}
}
