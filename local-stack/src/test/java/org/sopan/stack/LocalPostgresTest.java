package org.sopan.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.Ports;

class LocalPostgresTest {

    private static final Path DIRECTORY = TestFolder.create("postgres");
    private static final List<LocalPostgres> SERVER = List.of(LocalPostgres.start(DIRECTORY, 0));

    @BeforeAll
    static void makeATable() throws SQLException {
        run("forum_owner", "forum", "create table note (id int primary key, text text not null)");
    }

    @AfterAll
    static void stop() {
        var port = postgres().port();
        postgres().close();
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void whatWasCommittedIsThereAfterKillAndRestart() throws SQLException {
        run("forum", "forum", "insert into note values (1, 'kept')");

        postgres().kill();
        assertThat(postgres().isRunning()).isFalse();
        postgres().restart();

        assertThat(text("forum", "forum", "select text from note where id = 1")).isEqualTo("kept");
    }

    @Test
    void aSecondStartWithTheSameFolderSaysWhoRunsThere() {
        assertThatThrownBy(() -> postgres().start())
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("runs already as process " + postgres().pid());
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatThrownBy(() -> LocalPostgres.start(
                        TestFolder.create("taken"), postgres().port()))
                .isInstanceOf(PartFailed.class)
                .hasMessage(
                        "port " + postgres().port() + " is taken by another program; PostgreSQL cannot listen there");
    }

    @Test
    void theApplicationRoleWritesRowsAndDefinesNoTables() throws SQLException {
        run("forum", "forum", "insert into note values (2, 'mine')");

        assertThatThrownBy(() -> run("forum", "forum", "create table other (id int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> run("forum", "forum", "truncate note"))
                .hasMessageContaining("permission denied for table note");
    }

    @Test
    void noServiceCanConnectToAnothersDatabase() {
        assertThatThrownBy(() -> run("forum", "rankings", "select 1"))
                .hasMessageContaining("permission denied for database \"rankings\"");
    }

    @Test
    void theRelaySeesRowsThatRowSecurityHidesFromTheApplication() throws SQLException {
        run("forum_owner", "forum", "create table hidden (id int)");
        run("forum_owner", "forum", "alter table hidden enable row level security");
        run("forum_owner", "forum", "insert into hidden values (1)");

        assertThat(text("forum", "forum", "select count(*) from hidden")).isEqualTo("0");
        assertThat(text("forum_relay", "forum", "select count(*) from hidden")).isEqualTo("1");
    }

    @Test
    void textIsUtf8AndSortsTheSameOnEveryMachine() throws SQLException {
        assertThat(text(
                        "forum",
                        "forum",
                        "select pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' || datlocale"
                                + " from pg_database where datname = current_database()"))
                .isEqualTo("UTF8 b C.UTF-8");
    }

    @Test
    void commitsWaitForTheDisk() throws SQLException {
        assertThat(text(
                        "forum",
                        "forum",
                        "select current_setting('fsync') || ' ' || current_setting('synchronous_commit')"))
                .isEqualTo("on on");
    }

    @Test
    void onlyTheOwnerOfTheSecretsCanReadThem() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(DIRECTORY.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anUnknownDatabaseIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> postgres().jdbcUrl("finance"))
                .hasMessage("database \"finance\" is unknown; allowed are [indicators, rankings, forum, gateway]");
    }

    private static LocalPostgres postgres() {
        return SERVER.getFirst();
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                postgres().jdbcUrl(database), role, postgres().password(role));
    }

    private static void run(String role, String database, String command) throws SQLException {
        try (var connection = connect(role, database);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(String role, String database, String query) throws SQLException {
        try (var connection = connect(role, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
