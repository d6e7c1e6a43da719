package org.sopan.formats;

/// What a column is in a data cube. A format that knows no cubes takes every column alike.
public enum Role {

    /// Beside the cube: who sent it, a note. Cubes leave it out.
    PLAIN,

    /// A dimension: what is measured.
    METRIC,

    /// A dimension: where.
    AREA,

    /// A dimension: when.
    TIME,

    /// Any other dimension.
    DIMENSION,

    /// The figure itself.
    MEASURE,

    /// What is to be known about a figure, such as its status.
    ATTRIBUTE,

    /// Tells data sets of one message apart: rows with the same cells belong to one set. `ACTION` among
    /// them says what a reader is to do with the set (`I` take note, `R` replace, `D` delete),
    /// `VALID_FROM` and `VALID_TO` since and until when it held.
    SET;

    /// Whether it is part of what names a figure.
    public boolean isDimension() {
        return switch (this) {
            case METRIC, AREA, TIME, DIMENSION -> true;
            case PLAIN, MEASURE, ATTRIBUTE, SET -> false;
        };
    }
}
