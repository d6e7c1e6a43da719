package org.sopan.indicators.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.indicators.catalogue.CatalogueVersion;
import org.sopan.indicators.catalogue.CatalogueVersions;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.kit.jdbc.Statements;

/// The history of the catalogue, read from the versions of its definitions.
@ApplicationScoped
class PostgresCatalogueVersions implements CatalogueVersions {

    private static final String LIST = """
            select catalogue_version, kind, max(pack), max(defined_at),
                   count(*) filter (where version = 1), count(*) filter (where version > 1)
            from definition
            where catalogue_version in (select distinct catalogue_version from definition where catalogue_version < ?
                                        order by catalogue_version desc limit ?)
            group by catalogue_version, kind
            order by catalogue_version desc, kind""";

    private static final String CHANGES = """
            select kind, code, version from definition
            where catalogue_version = ? and (kind || '/' || code) > ?
            order by kind || '/' || code limit ?""";

    private final Statements statements;

    PostgresCatalogueVersions(DataSource database) {
        this.statements = new Statements(database, "the catalogue's history was not read");
    }

    @Override
    public List<CatalogueVersion> list(long before, int limit) {
        return statements.call(LIST, query -> {
            query.setLong(1, before);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                return versions(rows);
            }
        });
    }

    @Override
    public List<CatalogueVersion.Change> changes(long version, String after, int limit) {
        return statements.list(
                CHANGES,
                query -> {
                    query.setLong(1, version);
                    query.setString(2, after);
                    query.setInt(3, limit);
                },
                row -> new CatalogueVersion.Change(
                        DefinitionKind.of(row.getString(1)), row.getString(2), row.getInt(3)));
    }

    @Override
    public long at(Instant instant) {
        return statements.get(
                "select coalesce(max(catalogue_version), 0) from definition where defined_at <= ?",
                query -> query.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)),
                row -> row.getLong(1));
    }

    private static List<CatalogueVersion> versions(ResultSet rows) throws SQLException {
        var versions = new ArrayList<CatalogueVersion>();
        var counts = new EnumMap<DefinitionKind, CatalogueVersion.Counts>(DefinitionKind.class);
        boolean more = rows.next();
        while (more) {
            long version = rows.getLong(1);
            var cause = rows.getString(3);
            var definedAt = rows.getObject(4, OffsetDateTime.class).toInstant();
            counts.put(
                    DefinitionKind.of(rows.getString(2)), new CatalogueVersion.Counts(rows.getInt(5), rows.getInt(6)));
            more = rows.next();
            if (!more || rows.getLong(1) != version) {
                versions.add(new CatalogueVersion(version, definedAt, cause, counts));
                counts.clear();
            }
        }
        return versions;
    }
}
