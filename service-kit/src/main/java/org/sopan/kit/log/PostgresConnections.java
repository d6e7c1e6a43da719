package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/// Sessions of one role of one PostgreSQL database.
public final class PostgresConnections implements Connections {

    private final String url;
    private final Properties properties = new Properties();

    public PostgresConnections(String url, String username, String password) {
        this.url = url;
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "sopan-relay");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
    }

    @Override
    public Connection open() throws SQLException {
        var connection = driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not know the address " + url);
        }
        return connection;
    }

    /// Made by hand: [java.sql.DriverManager] finds none where a framework brings class loaders of its own.
    private static Driver driver() throws SQLException {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("the PostgreSQL driver is not on the class path", e);
        }
    }
}
