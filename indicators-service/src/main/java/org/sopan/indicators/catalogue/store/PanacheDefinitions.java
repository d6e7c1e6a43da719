package org.sopan.indicators.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sopan.indicators.catalogue.Definition;
import org.sopan.indicators.catalogue.Definitions;

/// Definitions in PostgreSQL.
@ApplicationScoped
class PanacheDefinitions implements Definitions, PanacheRepositoryBase<DefinitionEntity, DefinitionEntity.Key> {

    private final DataSource database;
    private final Clock clock;

    PanacheDefinitions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public long version() {
        return readVersion("select version from catalogue_head");
    }

    @Override
    public long lock() {
        return readVersion("select version from catalogue_head for update");
    }

    @Override
    public List<Definition> since(long catalogueVersion) {
        return newest("catalogue_version > ?", catalogueVersion);
    }

    @Override
    public List<Definition> upTo(long catalogueVersion) {
        return newest("catalogue_version <= ?", catalogueVersion);
    }

    /// Of those that meet a condition the newest version of each.
    private List<Definition> newest(String condition, long catalogueVersion) {
        var newest = """
                select distinct on (kind, code) kind, body::text
                from definition where %s
                order by kind, code, version desc""".formatted(condition);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(newest)) {
            query.setLong(1, catalogueVersion);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Definition>();
                while (rows.next()) {
                    found.add(DefinitionJson.read(rows.getString(1), rows.getString(2)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("definitions not read", e);
        }
    }

    @Override
    public void add(long newVersion, String pack, Collection<? extends Definition> definitions) {
        var versions = newestVersions();
        var now = clock.instant();
        for (var each : definitions) {
            var kind = each.kind().word();
            int version = versions.getOrDefault(kind + "/" + each.key(), 0) + 1;
            var key = new DefinitionEntity.Key(kind, each.key(), version);
            persist(new DefinitionEntity(key, newVersion, pack, DefinitionJson.write(each), now));
        }
        flush();
        getEntityManager().clear();
        moveTo(newVersion);
    }

    private void moveTo(long newVersion) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update catalogue_head set version = ?")) {
            update.setLong(1, newVersion);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("catalogue version not moved", e);
        }
    }

    private Map<String, Integer> newestVersions() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select kind || '/' || code, max(version) from definition group by kind, code");
                var rows = query.executeQuery()) {
            var versions = new HashMap<String, Integer>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getInt(2));
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("versions not read", e);
        }
    }

    private long readVersion(String sql) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("catalogue version not read", e);
        }
    }
}
