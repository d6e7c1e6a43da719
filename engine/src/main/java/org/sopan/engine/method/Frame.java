package org.sopan.engine.method;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What normalisation constants are taken from. A frame is computed once, frozen and versioned with the method;
/// taking it anew is a new version.
///
/// @param version counts the times the frame was taken anew
/// @param source where the figures stand that the constants are of
/// @param frozen the constants by indicator once they are fixed; empty while the frame is computed with every
/// ranking
/// @param statement one sentence for the reader: whose figures, of when, and which rule
public record Frame(
        String code,
        int version,
        Source source,
        Map<String, FrameConstants> frozen,
        @Nullable String statement) {

    public Frame {
        frozen = Map.copyOf(frozen);
    }

    /// Where the figures of a frame stand.
    public sealed interface Source {

        /// The figures of one period.
        record BasePeriod(String period) implements Source {}

        /// All figures of all periods of the panel.
        record WholePanel() implements Source {}

        /// The figures of the period that is ranked: the frame moves.
        record CurrentPeriod() implements Source {}
    }

    /// The frozen constants of an indicator.
    public Optional<FrameConstants> findFrozen(String indicator) {
        return Optional.ofNullable(frozen.get(indicator));
    }

    /// Whether the constants can change when figures come in.
    public boolean moves() {
        return source instanceof Source.CurrentPeriod || source instanceof Source.WholePanel;
    }

    static Frame read(String code, Fields fields) {
        var kind = fields.kind();
        Source source = switch (kind) {
            case "base-period" -> new Source.BasePeriod(fields.text("period"));
            case "whole-panel" -> new Source.WholePanel();
            case "current-period" -> new Source.CurrentPeriod();
            default -> fields.unknownKind(new Source.CurrentPeriod(), "base-period", "whole-panel", "current-period");
        };
        var frozen = new TreeMap<String, FrameConstants>();
        fields.findObject("frozen")
                .ifPresent(all -> all.codes().forEach(indicator -> {
                    frozen.put(indicator, FrameConstants.read(all.object(indicator)));
                }));
        var frame = new Frame(
                code,
                fields.integer("version", 1, Integer.MAX_VALUE, 1),
                source,
                frozen,
                fields.findText("statement").orElse(null));
        fields.close();
        return frame;
    }

    Map<String, Object> toTree() {
        var tree = new TreeMap<String, Object>();
        switch (source) {
            case Source.BasePeriod(var period) -> {
                tree.put("kind", "base-period");
                tree.put("period", period);
            }
            case Source.WholePanel() -> tree.put("kind", "whole-panel");
            case Source.CurrentPeriod() -> tree.put("kind", "current-period");
        }
        tree.put("version", version);
        if (!frozen.isEmpty()) {
            var constants = new TreeMap<String, Object>();
            frozen.forEach((indicator, values) -> constants.put(indicator, values.toTree()));
            tree.put("frozen", constants);
        }
        if (statement != null) {
            tree.put("statement", statement);
        }
        return tree;
    }
}
