package org.sopan.indicators.review;

import java.time.Instant;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Figures of one submission that are reviewed together.
///
/// @param of which ones: of a district with its blocks, or a state's or the country's own
/// @param state the state the area lies in
/// @param maker who sent them
/// @param figures how many the submission brought
public record ReviewPart(
        Of of, AreaCode state, ProviderCode provider, String maker, int figures, Standing standing, Instant since) {

    /// What makes it this part.
    public record Of(String submission, ProgrammeCode programme, AreaCode area) {}

    public AreaCode area() {
        return of.area();
    }
}
