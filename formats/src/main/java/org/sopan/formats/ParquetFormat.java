package org.sopan.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Parquet, compressed with zstd, for analysts. DuckDB makes it of a CSV that waits in a file, row group by
/// row group, in a bounded part of memory outside the heap. Decimals are exact: `DECIMAL(38, 12)`.
@ApplicationScoped
public class ParquetFormat implements TableFormat {

    private static final String ADDRESS = "jdbc:duckdb:";

    private final String memory;
    private final Semaphore places;

    /// With bounds.
    ///
    /// @param atOnce how many files may be in the making at one time; others wait
    ParquetFormat(
            @ConfigProperty(name = "sopan.formats.parquet-memory", defaultValue = "256MB") String memory,
            @ConfigProperty(name = "sopan.formats.parquet-at-once", defaultValue = "2") int atOnce) {
        this.memory = memory;
        this.places = new Semaphore(atOnce);
    }

    @Override
    public String word() {
        return "parquet";
    }

    @Override
    public Shape shape() {
        return Shape.BULK;
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "vnd.apache.parquet");
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("sopan-parquet-");
        var csv = folder.resolve("rows.csv");
        var parquet = folder.resolve("rows.parquet");
        try {
            try (var rows = new BufferedOutputStream(Files.newOutputStream(csv))) {
                new CsvFormat().write(table, new TextStyle(false, true), rows);
            }
            apart(() -> convert(table, folder));
            Files.copy(parquet, out);
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(parquet);
            Files.deleteIfExists(folder);
        }
    }

    /// Native code holds the thread it runs on; on a virtual one it would hold up the others.
    private void apart(Callable<@Nullable Void> work) throws IOException {
        try {
            places.acquire();
            try {
                var task = new FutureTask<>(work);
                Thread.ofPlatform().name("parquet").start(task);
                task.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while Parquet was written");
        } catch (ExecutionException e) {
            throw new IOException("Parquet was not written", e.getCause());
        }
    }

    private @Nullable Void convert(Table table, Path folder) throws SQLException {
        var csv = folder.resolve("rows.csv").toString();
        var parquet = folder.resolve("rows.parquet").toString();
        try (var database = connection();
                var statement = database.createStatement()) {
            statement.execute("set memory_limit = " + quoted(memory));
            statement.execute("set threads = 1");
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute(
                    "set temp_directory = " + quoted(folder.resolve("spill").toString()));
            statement.execute("copy (select * from read_csv(" + quoted(csv)
                    + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n',"
                    + " nullstr = '', allow_quoted_nulls = false, columns = {" + columns(table) + "})) to "
                    + quoted(parquet) + " (format parquet, compression zstd)");
            return null;
        }
    }

    /// The driver is asked for where it is: a service that offers no Parquet does not bring it.
    private static Connection connection() throws SQLException {
        for (var driver : ServiceLoader.load(Driver.class, ParquetFormat.class.getClassLoader())) {
            if (driver.acceptsURL(ADDRESS)) {
                return driver.connect(ADDRESS, new Properties());
            }
        }
        throw new IllegalStateException("Parquet is offered, and no driver of DuckDB is in the class path");
    }

    private static String columns(Table table) {
        return table.columns().stream()
                .map(column -> quoted(column.id()) + ": " + quoted(type(column.type())))
                .collect(Collectors.joining(", "));
    }

    private static String type(ValueType type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case DECIMAL -> "DECIMAL(38, 12)";
            case TRUTH -> "BOOLEAN";
            case DATE -> "DATE";
            case INSTANT -> "TIMESTAMPTZ";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
