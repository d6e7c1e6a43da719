package org.sopan.indicators.resolution;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// A push some rows of which wait for names: what is needed to hand them in for whoever sent them.
///
/// @param submission its id
/// @param areas of the key that sent it; empty means all
/// @param manner how its rows are to be read and taken, in words of whoever takes them in
/// @param cameAt when its rows were told
public record HeldPush(
        String submission,
        ProviderCode provider,
        String subject,
        Set<AreaCode> areas,
        Map<String, String> manner,
        Instant cameAt) {

    /// Word of the manner: whether cells are read as spreadsheets write them.
    public static final String LENIENT = "lenient";

    public HeldPush {
        areas = Set.copyOf(areas);
        manner = Map.copyOf(manner);
    }

    /// Its rows that wait for one name.
    ///
    /// @param question id of the name
    /// @param withdrawn whether the push was taken back since
    public record Waiting(String question, HeldPush push, int rows, boolean withdrawn) {

        /// Where the rows come from, for the submission that is made of them.
        public Origin origin() {
            return new Origin(question, push.submission(), push.cameAt());
        }
    }
}
