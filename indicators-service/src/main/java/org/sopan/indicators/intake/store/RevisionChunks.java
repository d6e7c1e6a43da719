package org.sopan.indicators.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.kit.log.ChunkDraft;
import org.sopan.kit.log.ChunkSource;

/// Builds the payload of an observations event from the stored revisions, so that no figure is stored twice.
@ApplicationScoped
class RevisionChunks implements ChunkSource {

    private static final String ROWS = """
            select row_no, indicator, area, period, dataset, revision, value, status, review
            from revision where submission = ? and row_no between ? and ? and state = ? order by row_no""";

    @Override
    public Payload read(Connection connection, ChunkDraft chunk) throws SQLException {
        var revisions = new ArrayList<ObservationsRevised.Revision>(chunk.count());
        try (var query = connection.prepareStatement(ROWS)) {
            query.setString(1, chunk.submission());
            query.setInt(2, chunk.firstRow());
            query.setInt(3, chunk.lastRow());
            query.setString(4, chunk.key());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    revisions.add(revision(rows));
                }
            }
        }
        return new Payload(event(connection, chunk, revisions), revisions.size());
    }

    private static ObservationsRevised event(
            Connection connection, ChunkDraft chunk, List<ObservationsRevised.Revision> revisions) throws SQLException {
        try (var query = connection.prepareStatement("select provider, accepted_at from submission where id = ?")) {
            query.setString(1, chunk.submission());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("submission " + chunk.submission() + " of a chunk is not stored");
                }
                Instant acceptedAt = rows.getTimestamp(2).toInstant();
                return new ObservationsRevised(
                        chunk.submission(),
                        rows.getString(1),
                        chunk.key(),
                        chunk.firstRow(),
                        chunk.lastRow(),
                        acceptedAt.toString(),
                        revisions);
            }
        }
    }

    private static ObservationsRevised.Revision revision(ResultSet row) throws SQLException {
        return new ObservationsRevised.Revision(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getBigDecimal(7),
                row.getString(8),
                row.getString(9));
    }
}
