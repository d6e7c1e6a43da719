package org.sopan.contracts.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `sopan.release.closed.v1` on [Topic#RELEASES]: all parts of a release have been told, and what they must add up to;
/// key `<programme>`. An official, numbered, frozen ranking stands at `/v1/programmes/<programme>/releases/<release>`.
///
/// @param number counts from 1 for each programme and period
/// @param basePeriod what progress is measured from, or null when the period has no earlier one
/// @param parts how many [ReleasePart] records came before this one
/// @param areas how many standings they carry together
/// @param standingsHash [#hashOf] all of them
/// @param totals how many areas are ranked, overall (`all`, first) and in each theme
/// @param inputsHash SHA-256 of the figures the release was computed from, as served at `…/inputs`
/// @param resultHash SHA-256 over the hashes of all ranked lists of the release
/// @param previous id of the programme's release before this one, or null for its first
/// @param hash SHA-256 that covers this release and the hash of the one before, so a changed past is detectable
/// @param publishedAt RFC 3339 instant
public record ReleaseClosed(
        String release,
        String programme,
        String period,
        int number,
        @Nullable String basePeriod,
        String method,
        int methodVersion,
        String methodHash,
        String engineVersion,
        int parts,
        int areas,
        String standingsHash,
        List<Total> totals,
        String inputsHash,
        String resultHash,
        @Nullable String previous,
        String hash,
        String publishedAt) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.release.closed.v1";

    public ReleaseClosed {
        totals = List.copyOf(totals);
    }

    /// SHA-256 in lower-case hexadecimal over one line `area,rankByScore,rankByDelta` for each standing in the order
    /// of the area codes, a missing rank left empty, each line ended by a line feed.
    public static String hashOf(List<ReleasePart.Standing> standings) {
        var lines = new StringBuilder();
        standings.stream()
                .sorted(Comparator.comparing(ReleasePart.Standing::area))
                .forEach(standing -> lines.append(standing.area())
                        .append(',')
                        .append(Objects.toString(standing.overall().rankByScore(), ""))
                        .append(',')
                        .append(Objects.toString(standing.overall().rankByDelta(), ""))
                        .append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// How many areas have a rank in a node.
    ///
    /// @param node `all` or a theme's code
    public record Total(String node, int rankedByScore, int rankedByDelta) {}
}
