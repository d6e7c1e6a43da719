package org.sopan.formats;

import java.util.HashSet;
import java.util.List;

/// What every output format is made from.
///
/// @param name names the content, also as a file: `ranking-NFHS-2020`
/// @param columns in the order they are written; ids are unique
/// @param rows sent when the table is written
public record Table(String name, List<Column> columns, Rows rows) {

    public Table {
        columns = List.copyOf(columns);
        var ids = new HashSet<String>();
        for (var column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("table " + name + " has two columns \"" + column.id() + "\"");
            }
        }
    }
}
