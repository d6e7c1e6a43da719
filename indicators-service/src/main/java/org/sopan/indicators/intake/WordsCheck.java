package org.sopan.indicators.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands note, evidence link and reason of a row.
final class WordsCheck {

    static final int MAX_NOTE = 500;
    static final int MAX_REASON = 500;

    private static final int MAX_EVIDENCE = 1000;
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");
    private static final Bound NOTE = new Bound(MAX_NOTE, Rule.NOTE_TOO_LONG, Rule.NOTE_UNREADABLE);
    private static final Bound REASON = new Bound(MAX_REASON, Rule.REASON_UNFIT, Rule.REASON_UNFIT);

    private WordsCheck() {}

    /// What a text may be, and the rules it breaks otherwise.
    private record Bound(int most, Rule tooLong, Rule unreadable) {}

    /// What a row says; what is wrong is remarked on and left out.
    static Words read(RawRow row, List<Remark> remarks) {
        var note = text(row, Column.NOTE, NOTE, remarks);
        var evidence = evidence(row, remarks);
        var reason = text(row, Column.REASON, REASON, remarks);
        return note == null && evidence == null && reason == null ? Words.NONE : new Words(note, evidence, reason);
    }

    /// A text of at most so many characters, none of them halved.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static @Nullable String text(RawRow row, Column column, Bound bound, List<Remark> remarks) {
        var cell = row.cell(column);
        if (cell == null) {
            return null;
        }
        if (cell.text().length() > bound.most()) {
            remarks.add(Remark.about(
                    row,
                    column,
                    bound.tooLong(),
                    new Remark.Text(
                            "the " + column.word() + " has " + cell.text().length() + " characters",
                            cell.text(),
                            "at most " + bound.most() + " characters",
                            null)));
            return null;
        }
        if (UNSTORABLE.matcher(cell.text()).find()) {
            remarks.add(Remark.about(
                    row,
                    column,
                    bound.unreadable(),
                    new Remark.Text(
                            "the " + column.word() + " has a character that cannot be stored",
                            cell.text(),
                            "text without control characters and lone surrogates",
                            null)));
            return null;
        }
        return cell.text();
    }

    private static @Nullable String evidence(RawRow row, List<Remark> remarks) {
        var cell = row.cell(Column.EVIDENCE);
        if (cell == null) {
            return null;
        }
        var link = cell.text().strip();
        if (isLink(link)) {
            return link;
        }
        remarks.add(Remark.about(
                row,
                Column.EVIDENCE,
                Rule.EVIDENCE_UNFIT,
                new Remark.Text(
                        "evidence \"" + Remark.shortened(link) + "\" is not the address of something",
                        link,
                        "an absolute address with http or https and a host, without user or password, of at most "
                                + MAX_EVIDENCE + " characters",
                        null)));
        return null;
    }

    /// A link is shown to everybody: what would leak a password or run as a script is none.
    private static boolean isLink(String text) {
        if (text.length() > MAX_EVIDENCE || UNSTORABLE.matcher(text).find()) {
            return false;
        }
        try {
            var address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
