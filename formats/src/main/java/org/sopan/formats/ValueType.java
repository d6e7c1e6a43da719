package org.sopan.formats;

/// What the cells of a column hold.
public enum ValueType {

    /// Text for people or codes; the only type whose cells a spreadsheet could take for a formula.
    TEXT,

    /// A whole number: `Integer`, `Long`, `Short`.
    WHOLE,

    /// An exact decimal, written plain: `BigDecimal`, or a finite `Double` in its shortest form.
    DECIMAL,

    /// `true` or `false`.
    TRUTH,

    /// A calendar date, `2026-04-30`.
    DATE,

    /// An instant in UTC, `2026-04-30T10:15:30Z`.
    INSTANT
}
