package org.sopan.rankings.release;

import org.sopan.engine.ranking.Measure;
import org.sopan.rankings.ranking.FrozenBytes;

/// A document of a release, as the bytes that are served for ever.
///
/// @param name `inputs`, or measure and node such as `score/all` and `delta/health`
public record FrozenDocument(String name, FrozenBytes content) {

    public static final String INPUTS = "inputs";

    /// Name of the list of a measure and a node.
    public static String listName(Measure measure, String node) {
        return switch (measure) {
            case SCORE -> "score/" + node;
            case DELTA -> "delta/" + node;
        };
    }

    public String hash() {
        return content.hash();
    }
}
