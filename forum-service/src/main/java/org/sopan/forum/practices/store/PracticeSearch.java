package org.sopan.forum.practices.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/// Finds versions by words: PostgreSQL's English and Hindi dictionaries, pairs of letters for Japanese and any other
/// script, and likeness of spelling for typing errors where the server has `pg_trgm`.
@ApplicationScoped
class PracticeSearch {

    /// More hits than anyone pages through; the rest is cut off, best first.
    private static final int MOST = 1_000;

    private static final String LIKENESS_EXISTS = "select exists (select from pg_extension where extname = 'pg_trgm')";

    private static final String BY_WORDS = """
            select id from practice_version
            where search_words @@ (websearch_to_tsquery('english', :words) || websearch_to_tsquery('hindi', :words))
               or (cardinality(cast(:grams as varchar[])) > 0 and search_grams @> cast(:grams as varchar[]))
            """;

    private static final String OR_ALIKE = "   or word_similarity(:words, search_text) > 0.5\n";

    private static final String BEST_FIRST = """
            order by ts_rank(search_words, websearch_to_tsquery('english', :words)) desc, id
            limit :most""";

    private final Session rows;

    PracticeSearch(Session rows) {
        this.rows = rows;
    }

    List<String> find(String words) {
        var wanted = SearchText.of(words);
        boolean hasLikeness =
                rows.createNativeQuery(LIKENESS_EXISTS, Boolean.class).getSingleResult();
        return rows.createNativeQuery(BY_WORDS + (hasLikeness ? OR_ALIKE : "") + BEST_FIRST, String.class)
                .setParameter("words", wanted.text())
                .setParameter("grams", wanted.grams().toArray(new String[0]))
                .setParameter("most", MOST)
                .getResultList();
    }
}
