package org.sopan.rankings.method.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.engine.method.Method;
import org.sopan.rankings.method.Methods;
import org.sopan.rankings.method.StoredMethod;

/// Methods in the table `method`, the canonical document as text beside its hash.
@ApplicationScoped
class PostgresMethods implements Methods {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final String SELECT = "select document, hash, stored_at, stored_by from method";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresMethods(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public boolean add(StoredMethod method) {
        var sql = """
                insert into method (code, version, document, hash, stored_at, stored_by) values (?, ?, ?, ?, ?, ?)
                on conflict on constraint method_key do nothing
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, method.code());
            insert.setInt(2, method.version());
            insert.setString(3, method.document());
            insert.setString(4, method.hash());
            insert.setObject(5, OffsetDateTime.ofInstant(method.storedAt(), ZoneOffset.UTC));
            insert.setString(6, method.storedBy());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("method " + method.code() + " could not be stored", e);
        }
    }

    @Override
    public Optional<StoredMethod> find(String code, int version) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT + " where code = ? and version = ?")) {
            select.setString(1, code);
            select.setInt(2, version);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("method " + code + " could not be read", e);
        }
    }

    @Override
    public List<StoredMethod> list() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT + " order by code, version");
                var rows = select.executeQuery()) {
            var methods = new ArrayList<StoredMethod>();
            while (rows.next()) {
                methods.add(read(rows));
            }
            return methods;
        } catch (SQLException e) {
            throw new IllegalStateException("the methods could not be read", e);
        }
    }

    @Override
    public long count() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from method");
                var rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the methods could not be counted", e);
        }
    }

    private StoredMethod read(ResultSet row) throws SQLException {
        var document = row.getString(1);
        try {
            var method = Method.fromTree(json.readValue(document, TREE)).getMethod();
            var storedAt = row.getObject(3, OffsetDateTime.class).toInstant();
            return new StoredMethod(method, document, row.getString(2), storedAt, row.getString(4));
        } catch (JsonProcessingException e) {
            throw new SQLException("the table method holds what is no JSON: " + document, e);
        }
    }
}
