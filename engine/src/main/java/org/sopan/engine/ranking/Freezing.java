package org.sopan.engine.ranking;

import java.util.HashMap;
import org.sopan.engine.method.Frame;
import org.sopan.engine.method.FrameConstants;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.Panel;

/// Fixes the constants of a frame in a method, so that they no longer move with the figures.
public final class Freezing {

    private Freezing() {}

    /// The method with the constants of `frame` as the panel has them in `period`, as a new version of the
    /// method and, where the frame was frozen before, of the frame. An indicator without a figure stays open.
    /// Throws [IllegalArgumentException] when method or panel do not have the frame or the period.
    public static Method frozen(Method method, String frame, Panel panel, String period) {
        var open = method.frames().get(frame);
        if (open == null) {
            throw new IllegalArgumentException("method " + method.code() + " has no frame \"" + frame + "\"");
        }
        var framing = new Framing(Plan.of(method), panel, panel.periodIndex(period));
        var constants = new HashMap<String, FrameConstants>();
        for (var rule : method.indicators().values()) {
            if (rule.normalisation().findFrame().filter(frame::equals).isPresent()) {
                framing.taken(rule, open.source()).ifPresent(taken -> constants.put(rule.code(), taken));
            }
        }
        int version = open.frozen().isEmpty() ? open.version() : open.version() + 1;
        return method.withFrame(new Frame(frame, version, open.source(), constants, open.statement()));
    }
}
