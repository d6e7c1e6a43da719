package org.sopan.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The table of stored answers. Time is the database's, so that replicas agree on what has expired.
@ApplicationScoped
class StoredAnswers {

    /// Each new answer removes up to this many that have expired: the table cleans itself as fast as it grows.
    private static final int REMOVED_PER_ANSWER = 20;

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;
    private final long keptSeconds;

    StoredAnswers(
            DataSource database,
            ObjectMapper json,
            @ConfigProperty(name = "sopan.idempotency.kept", defaultValue = "P7D") Duration kept) {
        this.database = database;
        this.json = json;
        this.keptSeconds = kept.toSeconds();
    }

    /// Takes the key until the end of the transaction; false when another transaction has it.
    boolean take(IdempotencyKey key) throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, key.lock());
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Optional<StoredAnswer> find(IdempotencyKey key) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select request, status, headers, body from idempotent_answer
                        where subject = ? and method = ? and path = ? and word = ?
                          and stored_at > now() - make_interval(secs => ?)
                        """)) {
            bind(query, key);
            query.setLong(5, keptSeconds);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                hex(row.getBytes(1)), row.getInt(2), headers(row.getString(3)), hex(row.getBytes(4))))
                        : Optional.empty();
            }
        }
    }

    /// Keeps the answer; one that has expired makes room, one that is valid stays.
    void add(IdempotencyKey key, StoredAnswer answer) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into idempotent_answer as old (subject, method, path, word, request, status, headers, body)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict on constraint idempotent_answer_id do update
                        set request = excluded.request, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, stored_at = now()
                        where old.stored_at <= now() - make_interval(secs => ?)
                        """)) {
            bind(insert, key);
            insert.setBytes(5, HexFormat.of().parseHex(answer.request()));
            insert.setInt(6, answer.status());
            insert.setString(7, text(answer.headers()));
            insert.setBytes(8, answer.bytes());
            insert.setLong(9, keptSeconds);
            insert.executeUpdate();
            removeExpired(connection);
        }
    }

    private void removeExpired(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from idempotent_answer where ctid = any (array(
                    select ctid from idempotent_answer
                    where stored_at <= now() - make_interval(secs => ?)
                    limit ? for update skip locked))
                """)) {
            delete.setLong(1, keptSeconds);
            delete.setInt(2, REMOVED_PER_ANSWER);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, IdempotencyKey key) throws SQLException {
        statement.setString(1, key.subject());
        statement.setString(2, key.method());
        statement.setString(3, key.path());
        statement.setString(4, key.word());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private Map<String, List<String>> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of a stored answer are not readable", e);
        }
    }

    private String text(Map<String, List<String>> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of an answer were not written", e);
        }
    }
}
