package org.sopan.kit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.kit.jdbc.Statements.Binding;
import org.sopan.kit.log.TestDatabase;
import org.sopan.kit.log.TestSuite;

class StatementsTest {

    private static final String ADD = "insert into kept_word (place, word) values (?, ?)";
    private static final String LIST = "select word from kept_word where place >= ? order by place";

    private final TestDatabase database = TestSuite.newDatabase();
    private final Statements statements = new Statements(database.dataSource(), "words not written or read");

    @BeforeEach
    void aTable() {
        database.execute("create table kept_word (place integer primary key, word text not null)");
    }

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    @Test
    void rowsAreListedInTheirOrderAndTheFirstIsFound() {
        assertThat(add(2, "two")).isEqualTo(1);
        add(1, "one");

        assertThat(words(1)).containsExactly("one", "two");
        assertThat(statements.find(LIST, from(2), row -> row.getString(1))).contains("two");
        assertThat(statements.find(LIST, from(3), row -> row.getString(1))).isEmpty();
        int count = statements.get("select count(*) from kept_word", Binding.NONE, row -> row.getInt(1));
        assertThat(count).isEqualTo(2);
    }

    @Test
    void whatIsRefusedSaysOfWhichStoreAndWhy() {
        add(1, "one");

        assertThatThrownBy(() -> add(1, "another"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words not written or read")
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23505"));
        assertThatThrownBy(() -> statements.get(LIST, from(2), row -> row.getString(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining(LIST);
    }

    @Test
    void inATransactionEveryStatementIsOfItAndIsTakenBackWithIt() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add(1, "one");
                    assertThat(words(1)).containsExactly("one");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(words(1)).isEmpty();
    }

    @Test
    void severalStatementsShareAConnectionAndWordsAreAnArray() {
        var told = statements.run(connection -> {
            Statements.list(
                    connection,
                    "select set_config('sopan.word', 'mine', false)",
                    Binding.NONE,
                    row -> row.getString(1));
            return Statements.get(
                    connection, "select current_setting('sopan.word')", Binding.NONE, row -> row.getString(1));
        });

        assertThat(told).isEqualTo("mine");
        assertThat(statements.<String>list(
                        "select unnest(?::text[])",
                        query -> query.setArray(1, Statements.texts(query, List.of("a, b", "\"c\"", "{}"))),
                        row -> row.getString(1)))
                .containsExactly("a, b", "\"c\"", "{}");
    }

    private int add(int place, String word) {
        return statements.update(ADD, insert -> {
            insert.setInt(1, place);
            insert.setString(2, word);
        });
    }

    private List<String> words(int from) {
        return statements.list(LIST, from(from), row -> row.getString(1));
    }

    private static Binding from(int place) {
        return query -> query.setInt(1, place);
    }
}
