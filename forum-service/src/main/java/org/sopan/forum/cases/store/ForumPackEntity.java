package org.sopan.forum.cases.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.CaseRule;
import org.sopan.forum.cases.ForumPack;

/// A row of `forum_pack`.
@Entity
@Table(name = "forum_pack")
class ForumPackEntity {

    @Id
    String programme;

    String version;

    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ForumPack.Mapping> crosswalk;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ForumPack.AwardRule> awards;

    protected ForumPackEntity() {}

    static ForumPackEntity of(ForumPack pack) {
        var row = new ForumPackEntity();
        row.programme = pack.programme().value();
        row.take(pack);
        return row;
    }

    final void take(ForumPack pack) {
        version = pack.version();
        source = pack.source();
        crosswalk = pack.crosswalk();
        awards = pack.awards();
    }

    ForumPack toPack(List<CaseRule> rules) {
        return new ForumPack(new ProgrammeCode(programme), version, source, crosswalk, rules, awards);
    }
}
