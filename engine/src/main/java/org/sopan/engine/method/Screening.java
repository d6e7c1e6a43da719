package org.sopan.engine.method;

import java.util.Map;

/// How much must be there for a node to be scored. At the root it decides whether an area is ranked at all.
///
/// Shares are of numbers, not of weights; an indicator that does not apply to an area counts neither way.
/// Figures of their own period and held ones are present; filled ones are present only with `countFilled`.
///
/// @param children share of the node's own children that must be scored, 0..1
/// @param indicators share of the indicators anywhere below it that must be present, 0..1
public record Screening(double children, double indicators, boolean countFilled) {

    /// One present child is enough.
    public static final Screening NONE = new Screening(0, 0, false);

    /// Shares are compared with this much leeway, so that 60 % of five is three.
    private static final double LEEWAY = 1e-9;

    /// Whether `present` of `of` are at least the share wanted.
    public static boolean enough(int present, int of, double share) {
        return present >= share * of - LEEWAY;
    }

    /// The least number that is at least the share wanted.
    public static int needed(int of, double share) {
        return (int) Math.ceil(share * of - LEEWAY);
    }

    static Screening read(Fields fields) {
        var screening = new Screening(
                fields.share("children", 0), fields.share("indicators", 0), fields.flag("countFilled", false));
        fields.close();
        return screening;
    }

    Map<String, Object> toTree() {
        return Map.of("children", children, "indicators", indicators, "countFilled", countFilled);
    }
}
