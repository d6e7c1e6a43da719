package org.sopan.indicators.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sopan.indicators.catalogue.Definition;
import org.sopan.indicators.catalogue.Definitions;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.jdbc.Statements.Binding;

/// Definitions in PostgreSQL.
@ApplicationScoped
class PanacheDefinitions implements Definitions, PanacheRepositoryBase<DefinitionEntity, DefinitionEntity.Key> {

    private final Statements statements;
    private final Clock clock;

    PanacheDefinitions(DataSource database, Clock clock) {
        this.statements = new Statements(database, "definitions not written or read");
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
        return statements.list(
                newest,
                query -> query.setLong(1, catalogueVersion),
                row -> DefinitionJson.read(row.getString(1), row.getString(2)));
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
        statements.update("update catalogue_head set version = ?", update -> update.setLong(1, newVersion));
    }

    private Map<String, Integer> newestVersions() {
        return statements
                .list(
                        "select kind || '/' || code, max(version) from definition group by kind, code",
                        Binding.NONE,
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long readVersion(String sql) {
        return statements.get(sql, Binding.NONE, row -> row.getLong(1));
    }
}
