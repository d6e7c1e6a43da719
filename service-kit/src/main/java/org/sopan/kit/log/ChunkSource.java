package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;

/// Builds the payload of a chunk from the stored rows. A service that adds chunks provides one bean of this type.
public interface ChunkSource {

    /// Reads the rows of the chunk through the relay's connection.
    Payload read(Connection connection, ChunkDraft chunk) throws SQLException;

    /// What the relay will send.
    ///
    /// @param content a record of `contracts`
    /// @param rows how many rows were read; the relay compares it with what the chunk promised
    record Payload(Object content, int rows) {}
}
