package org.sopan.indicators.resolution;

import java.util.List;

/// Takes rows in as a submission of its own, for whoever sent them first.
public interface HandIns {

    /// In the present transaction; the id of the submission, which is decided later.
    ///
    /// @param lines of NDJSON
    String add(HeldPush.Waiting waiting, List<String> lines);
}
