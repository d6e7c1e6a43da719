package org.sopan.indicators.reach;

import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// What somebody may see and write.
///
/// @param everything all of India; states and areas are empty then
/// @param states states reached whole
/// @param areas areas reached within other states, each listed with all below it
/// @param open indicators anybody may read
/// @param provider code of the provider, empty for none
/// @param person who answers for what is done
public record Reach(
        boolean everything,
        Set<AreaCode> states,
        Set<AreaCode> areas,
        Set<IndicatorCode> open,
        String provider,
        String person) {

    /// The step of the review from which on everybody may see a figure.
    public static final String PUBLISHED = "published";

    public Reach {
        states = Set.copyOf(states);
        areas = Set.copyOf(areas);
        open = Set.copyOf(open);
    }

    /// The service itself, when nobody asks: timed work, start and end.
    public static Reach ofTheService() {
        return new Reach(true, Set.of(), Set.of(), Set.of(), "", "");
    }

    /// Whether figures of the area may be written and their drafts seen.
    public boolean covers(AreaCode area, AreaCode state) {
        return everything || states.contains(state) || areas.contains(area);
    }

    /// Whether a figure may be seen: within reach, published, or of an open programme.
    public boolean sees(IndicatorCode indicator, AreaCode area, AreaCode state, String review) {
        return review.equals(PUBLISHED) || open.contains(indicator) || covers(area, state);
    }
}
