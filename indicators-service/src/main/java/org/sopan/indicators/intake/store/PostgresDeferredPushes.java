package org.sopan.indicators.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.kit.jdbc.Statements;

/// Deferred pushes as two tables: what was asked for, and the body in parts, so that neither taking nor reading
/// one needs more memory than a part.
@ApplicationScoped
class PostgresDeferredPushes implements DeferredPushes {

    private static final int PART_BYTES = 1 << 20;

    private final Statements statements;
    private final ObjectMapper json;
    private final Clock clock;

    PostgresDeferredPushes(DataSource database, ObjectMapper json, Clock clock) {
        this.statements = new Statements(database, "deferred pushes not written or read");
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void keep(String id, InputStream body) {
        try {
            byte[] part = body.readNBytes(PART_BYTES);
            for (int number = 0; part.length > 0; number++) {
                keepPart(id, number, part);
                part = body.readNBytes(PART_BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a body could not be read to its end", e);
        }
    }

    @Override
    public void add(DeferredPush push) {
        var sql = "insert into deferred_push (id, provider, subject, areas, manner, received_at)"
                + " values (?, ?, ?, ?, ?::jsonb, ?)";
        statements.update(sql, insert -> {
            insert.setString(1, push.id());
            insert.setString(2, push.provider().value());
            insert.setString(3, push.subject());
            insert.setArray(4, Statements.texts(insert, push.areas()));
            insert.setString(5, written(push.manner()));
            insert.setTimestamp(6, Timestamp.from(push.receivedAt()));
        });
    }

    @Override
    public Optional<DeferredPush> find(String id) {
        var sql = "select provider, subject, areas, manner::text, received_at, status, answer, decided_at"
                + " from deferred_push where id = ?";
        return statements.find(sql, query -> query.setString(1, id), row -> push(id, row));
    }

    @Override
    public InputStream body(String id) {
        return new StoredBody(number -> part(id, number));
    }

    @Override
    public void decide(String id, DeferredPush.Decision decision) {
        statements.update("update deferred_push set status = ?, answer = ?, decided_at = ? where id = ?", update -> {
            update.setInt(1, decision.status());
            update.setString(2, decision.answer());
            update.setTimestamp(3, Timestamp.from(decision.at()));
            update.setString(4, id);
        });
        forget(id);
    }

    @Override
    public void forget(String id) {
        statements.update("delete from deferred_body where push = ?", delete -> {
            delete.setString(1, id);
        });
    }

    /// Removes bodies whose sender never got an answer.
    void sweep(@Observes StartupEvent started) {
        var sql = "delete from deferred_body b where push < ?"
                + " and not exists (select from deferred_push p where p.id = b.push)";
        statements.update(sql, delete -> {
            delete.setString(1, LeftBehind.before(clock));
        });
    }

    private void keepPart(String id, int number, byte[] bytes) {
        statements.update("insert into deferred_body (push, part, bytes) values (?, ?, ?)", insert -> {
            insert.setString(1, id);
            insert.setInt(2, number);
            insert.setBytes(3, bytes);
        });
    }

    private Optional<byte[]> part(String id, int number) {
        return statements.find(
                "select bytes from deferred_body where push = ? and part = ?",
                query -> {
                    query.setString(1, id);
                    query.setInt(2, number);
                },
                row -> row.getBytes(1));
    }

    private DeferredPush push(String id, ResultSet row) throws SQLException {
        return new DeferredPush(
                id,
                new ProviderCode(row.getString(1)),
                row.getString(2),
                Statements.texts(row, 3).stream().map(AreaCode::new).collect(Collectors.toUnmodifiableSet()),
                read(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                decision(row));
    }

    private static DeferredPush.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = row.getTimestamp(8);
        return at == null ? null : new DeferredPush.Decision(row.getInt(6), row.getString(7), at.toInstant());
    }

    private String written(Map<String, String> manner) {
        try {
            return json.writeValueAsString(manner);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("manner not writable", e);
        }
    }

    private Map<String, String> read(String manner) {
        try {
            return json.readValue(manner, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored manner not readable", e);
        }
    }
}
