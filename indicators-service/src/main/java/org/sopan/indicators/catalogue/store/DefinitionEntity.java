package org.sopan.indicators.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/// One version of a definition. Written once.
@Entity
@Immutable
@IdClass(DefinitionEntity.Key.class)
@Table(name = "definition")
class DefinitionEntity {

    @Id
    private String kind;

    @Id
    private String code;

    @Id
    private int version;

    @Column(name = "catalogue_version")
    private long catalogueVersion;

    @Column(name = "pack")
    private String pack;

    @Column(name = "body")
    @ColumnTransformer(write = "?::jsonb")
    private String body;

    @Column(name = "defined_at")
    private Instant definedAt;

    protected DefinitionEntity() {}

    DefinitionEntity(Key key, long catalogueVersion, String pack, String body, Instant definedAt) {
        this.kind = key.kind();
        this.code = key.code();
        this.version = key.version();
        this.catalogueVersion = catalogueVersion;
        this.pack = pack;
        this.body = body;
        this.definedAt = definedAt;
    }

    /// What names a version of a definition.
    record Key(String kind, String code, int version) implements Serializable {}
}
