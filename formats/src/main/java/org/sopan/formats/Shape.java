package org.sopan.formats;

/// What a format needs of a table.
public enum Shape {

    /// Rows and columns.
    TABLE,

    /// Rows and columns, and a library that a service brings when it offers files for analysts.
    BULK,

    /// Columns with roles: dimensions, a measure, attributes; at most one row for each place of the cube.
    CUBE,

    /// A cube in SDMX's own words, of a dataflow.
    SDMX
}
