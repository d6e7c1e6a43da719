package org.sopan.indicators.freeze;

/// A figure in a freeze, and the revision of it that counts.
///
/// @param state code of the state the area lies in
public record FrozenFigure(String state, String indicator, String area, String period, String dataset, int revision) {

    /// The line that is hashed: `ADP-HN-02:D475:2026-04:self-reported@4`.
    public String line() {
        return indicator + ':' + area + ':' + period + ':' + dataset + '@' + revision;
    }
}
