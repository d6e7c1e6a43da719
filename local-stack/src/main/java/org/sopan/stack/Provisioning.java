package org.sopan.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Makes the roles and databases of the suite. Safe to run again, also after it was cut short.
final class Provisioning {

    private final LocalPostgres postgres;

    Provisioning(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    void run() throws SQLException {
        try (var server = postgres.connectAsSuperuser("postgres")) {
            for (var database : Database.values()) {
                makeRoles(server, database);
                makeDatabase(server, database);
            }
        }
        for (var database : Database.values()) {
            try (var connection = postgres.connectAsSuperuser(database.databaseName())) {
                grantRows(connection, database);
            }
        }
    }

    /// One transaction per database: its three roles, each with the password of the secrets file.
    private void makeRoles(Connection server, Database database) throws SQLException {
        var commands = new ArrayList<String>();
        for (var role : database.roles()) {
            if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
                commands.add("create role " + role);
            }
            var rowSecurity = role.equals(database.relay()) ? " bypassrls" : " nobypassrls";
            commands.add("alter role " + role + " login" + rowSecurity + " password '" + postgres.password(role) + "'");
        }
        server.setAutoCommit(false);
        execute(server, commands);
        server.commit();
        server.setAutoCommit(true);
    }

    private static void makeDatabase(Connection server, Database database) throws SQLException {
        var name = database.databaseName();
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, List.of("create database " + name + " owner " + database.owner()));
        }
        execute(
                server,
                List.of(
                        "revoke connect, temporary on database " + name + " from public",
                        "grant connect, temporary on database " + name + " to " + members(database)));
    }

    private static void grantRows(Connection connection, Database database) throws SQLException {
        var toOthers = "alter default privileges for role " + database.owner() + " grant ";
        execute(
                connection,
                List.of(
                        "grant usage on schema public to " + members(database),
                        toOthers + "usage on schemas to " + members(database),
                        toOthers + "select, insert, update, delete on tables to " + members(database),
                        toOthers + "usage, select on sequences to " + members(database)));
    }

    private static String members(Database database) {
        return database.application() + ", " + database.relay();
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
