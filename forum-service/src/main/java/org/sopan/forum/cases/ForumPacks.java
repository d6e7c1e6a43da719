package org.sopan.forum.cases;

import java.util.List;
import java.util.Optional;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// What the forum knows about each programme.
public interface ForumPacks {

    Optional<ForumPack> find(ProgrammeCode programme);

    /// Finds it and lets nobody else store one for the programme until the transaction ends.
    Optional<ForumPack> lock(ProgrammeCode programme);

    List<ForumPack> list();

    /// Stores the pack in the place of the one before. Versions of rules that are no longer in force are kept.
    void save(ForumPack pack);

    /// The highest version a rule has ever had; 0 when it is new.
    int newestVersion(String rule);

    /// Any version of any rule, for the explanation of an older case.
    Optional<CaseRule> findRule(String code, int version);
}
