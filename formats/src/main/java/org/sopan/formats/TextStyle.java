package org.sopan.formats;

/// How text is written for its reader; formats without the question ignore it.
///
/// Excel, LibreOffice and others run a cell of a CSV file that begins with `=`, `+`, `-`, `@`, tab or
/// carriage return as a formula, which can fetch addresses or start programs. Text in the suite is written by
/// many hands, so a text cell that begins so gets an apostrophe in front, unless the caller asks for exact
/// text. Numbers are never touched.
///
/// @param byteOrderMark whether the file begins with U+FEFF, by which Excel knows UTF-8
/// @param exact whether text is written as it is, for programs
public record TextStyle(boolean byteOrderMark, boolean exact) {

    /// Without a byte order mark, safe in a spreadsheet.
    public static final TextStyle SAFE = new TextStyle(false, false);
}
