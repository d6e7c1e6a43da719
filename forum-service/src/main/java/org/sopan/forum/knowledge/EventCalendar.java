package org.sopan.forum.knowledge;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sopan.forum.calendar.CalendarText;
import org.sopan.forum.calendar.TimeZoneText;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.Texts;

/// An event as iCalendar (RFC 5545, with CONFERENCE and NAME of RFC 7986), sessions included.
///
/// The UID never changes, the SEQUENCE grows with each change of time, place or status, a cancelled event stays as
/// CANCELLED: that is what makes subscribed calendars follow. The same event gives the same bytes.
public final class EventCalendar {

    private static final String PRODUCT = "-//Sopan//Forum 1//EN";
    private static final String DOMAIN = "@forum.sopan";

    private EventCalendar() {}

    /// The calendar as text.
    ///
    /// @param wanted languages in order of preference
    public static String of(ForumEvent event, List<String> wanted) {
        var out = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", PRODUCT)
                .line("CALSCALE", "GREGORIAN");
        var title = event.details().titles().pick(wanted);
        out.text("NAME", title.text()).line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        for (var zone : zones(event)) {
            var schedule = event.details().schedule();
            TimeZoneText.write(out, ZoneId.of(zone), schedule.start(), schedule.end());
        }
        writeEvent(out, event, wanted);
        event.sessions().forEach(session -> writeSession(out, event, session, wanted));
        return out.line("END", "VCALENDAR").toString();
    }

    private static void writeEvent(CalendarText out, ForumEvent event, List<String> wanted) {
        var details = event.details();
        out.line("BEGIN", "VEVENT").text("UID", event.id() + DOMAIN);
        writeCommon(out, event);
        out.local("DTSTART", details.schedule().localStart())
                .local("DTEND", details.schedule().localEnd());
        writeTitle(out, details.titles(), wanted);
        if (details.summary() != null) {
            var summary = details.summary().pick(wanted);
            out.text("DESCRIPTION;LANGUAGE=" + summary.language(), summary.text());
        }
        if (details.place().venue() != null) {
            out.text("LOCATION", details.place().venue());
        }
        if (details.place().link() != null) {
            out.line("CONFERENCE;VALUE=URI;FEATURE=VIDEO", details.place().link());
        }
        if (!details.themes().isEmpty()) {
            out.line("CATEGORIES", String.join(",", details.themes()));
        }
        out.line("END", "VEVENT");
    }

    private static void writeSession(CalendarText out, ForumEvent event, Session session, List<String> wanted) {
        out.line("BEGIN", "VEVENT").text("UID", session.id() + DOMAIN);
        writeCommon(out, event);
        out.local("DTSTART", session.schedule().localStart())
                .local("DTEND", session.schedule().localEnd());
        writeTitle(out, session.titles(), wanted);
        var venue = event.details().place().venue();
        if (session.room() != null) {
            out.text("LOCATION", venue == null ? session.room() : session.room() + ", " + venue);
        }
        out.text("RELATED-TO", event.id() + DOMAIN).line("END", "VEVENT");
    }

    /// DTSTAMP is when the object was last changed, as RFC 5545 §3.8.7.2 has it for a calendar without a method.
    private static void writeCommon(CalendarText out, ForumEvent event) {
        out.utc("DTSTAMP", event.origin().changedAt())
                .utc("CREATED", event.origin().createdAt())
                .utc("LAST-MODIFIED", event.origin().changedAt())
                .line("SEQUENCE", Integer.toString(event.sequence()))
                .line("STATUS", status(event.status()));
    }

    private static void writeTitle(CalendarText out, Texts titles, List<String> wanted) {
        Text title = titles.pick(wanted);
        out.text("SUMMARY;LANGUAGE=" + title.language(), title.text());
    }

    private static String status(ForumEventStatus status) {
        return switch (status) {
            case DRAFT, POSTPONED -> "TENTATIVE";
            case SCHEDULED, REGISTRATION_OPEN, REGISTRATION_CLOSED, LIVE, ENDED, ARCHIVED -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static Set<String> zones(ForumEvent event) {
        var zones = new TreeSet<String>();
        zones.add(event.details().schedule().zone().getId());
        event.sessions().forEach(session -> zones.add(session.schedule().zone().getId()));
        return zones;
    }
}
