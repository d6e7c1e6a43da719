package org.sopan.contracts.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// `sopan.campaign.defined.v1` on [Topic#CATALOGUE]: the whole of a campaign; key `campaign/<code>`.
///
/// @param from first day
/// @param to last day
/// @param saturation value at which an area has done it
public record CampaignDefined(
        String code,
        Map<String, String> names,
        String programme,
        List<String> indicators,
        String from,
        String to,
        BigDecimal saturation) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.campaign.defined.v1";

    public CampaignDefined {
        names = Map.copyOf(names);
        indicators = List.copyOf(indicators);
    }
}
