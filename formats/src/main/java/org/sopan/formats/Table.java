package org.sopan.formats;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What every output format is made from.
///
/// @param name names the content, also as a file: `ranking-NFHS-2020`
/// @param columns in the order they are written; ids are unique
/// @param rows sent when the table is written
/// @param flow what an SDMX message is about; null for any other table
public record Table(
        String name,
        List<Column> columns,
        Rows rows,
        @Nullable DataFlow flow) {

    public Table {
        columns = List.copyOf(columns);
        var ids = new HashSet<String>();
        for (var column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("table " + name + " has two columns \"" + column.id() + "\"");
            }
        }
    }

    public Table(String name, List<Column> columns, Rows rows) {
        this(name, columns, rows, null);
    }

    /// Places of the columns whose role is wanted.
    int[] places(Predicate<Role> wanted) {
        return IntStream.range(0, columns.size())
                .filter(place -> wanted.test(columns.get(place).role()))
                .toArray();
    }

    /// Places of the attributes: columns that tell data sets apart are such too, unless they are about
    /// the set.
    int[] attributes() {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).role() == Role.ATTRIBUTE
                        || (columns.get(place).role() == Role.SET
                                && !columns.get(place).isAboutSet()))
                .toArray();
    }

    /// The flow; throws [IllegalStateException] for a table that has none.
    DataFlow requireFlow() {
        if (flow == null) {
            throw new IllegalStateException("table " + name + " is no dataflow");
        }
        return flow;
    }
}
