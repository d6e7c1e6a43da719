package org.sopan.forum.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Content lines of RFC 5545 §3.1: CRLF at the end, at most 75 octets, folded between code points. Java's calendar
/// libraries fold between characters and make lines of 197 octets out of Hindi.
public final class CalendarText {

    /// Octets of a line, its end not counted.
    public static final int MAX_OCTETS = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    /// A line whose value needs no escaping, such as `SEQUENCE:2`.
    public CalendarText line(String name, String value) {
        fold(name + ':' + value);
        return this;
    }

    /// A line whose value is text: backslash, comma, semicolon and line feed are escaped, other controls left out.
    public CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    /// An instant in UTC.
    public CalendarText utc(String name, Instant at) {
        return line(name, LOCAL.format(at.atOffset(ZoneOffset.UTC)) + 'Z');
    }

    /// A time on the clock of a named zone; the calendar has to carry that zone's VTIMEZONE.
    public CalendarText local(String name, ZonedDateTime at) {
        return line(name + ";TZID=" + at.getZone().getId(), LOCAL.format(at));
    }

    CalendarText local(String name, LocalDateTime at) {
        return line(name, LOCAL.format(at));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String escaped(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        value.replace("\r\n", "\n").codePoints().forEach(letter -> {
            switch (letter) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(letter) || letter == '\t') {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /// Further lines begin with a space, which counts.
    private void fold(String line) {
        int room = MAX_OCTETS;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            var written = Character.toString(letter);
            int octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append(END).append(' ');
                room = MAX_OCTETS - 1;
            }
            text.append(written);
            room -= octets;
            at += Character.charCount(letter);
        }
        text.append(END);
    }
}
