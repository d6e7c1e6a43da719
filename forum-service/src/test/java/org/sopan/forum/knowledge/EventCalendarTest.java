package org.sopan.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.TextState;
import org.sopan.forum.texts.Texts;

class EventCalendarTest {

    private static final Instant START = Instant.parse("2027-01-18T04:30:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-22T10:15:30Z");

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "UTC"})
    void anotherLibraryReadsTheSameInstantInEveryZone(String zone) throws Exception {
        var parsed = parse(EventCalendar.of(event(zone, ForumEventStatus.SCHEDULED, 1), List.of("en")));

        var start =
                meeting(parsed).<DtStart<Temporal>>getProperty(Property.DTSTART).orElseThrow();
        assertThat(Instant.from(start.getDate())).isEqualTo(START);
    }

    @Test
    void aCancelledEventStaysWithAHigherSequence() throws Exception {
        var scheduled = event("Asia/Kolkata", ForumEventStatus.SCHEDULED, 1);
        var cancelled = scheduled.moved(ForumEventStatus.CANCELLED, CHANGED.plusSeconds(60));

        var before = meeting(parse(EventCalendar.of(scheduled, List.of("en"))));
        var after = meeting(parse(EventCalendar.of(cancelled, List.of("en"))));

        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(before, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(after, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(after, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void titlesComeBackInTheLanguageAskedFor() throws Exception {
        var hindi =
                meeting(parse(EventCalendar.of(event("Asia/Kolkata", ForumEventStatus.SCHEDULED, 1), List.of("hi"))));

        assertThat(value(hindi, Property.SUMMARY))
                .isEqualTo("गर्भावस्था में एनीमिया: दाहोद में क्या काम आया, और क्या नहीं");
    }

    @Test
    void theSameEventGivesTheSameBytes() {
        var event = event("Europe/Berlin", ForumEventStatus.SCHEDULED, 1);

        assertThat(EventCalendar.of(event, List.of("en"))).isEqualTo(EventCalendar.of(event, List.of("en")));
    }

    private static Calendar parse(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent meeting(Calendar calendar) {
        assertThat(calendar.validate().hasErrors()).as(calendar.toString()).isFalse();
        return calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static ForumEvent event(String zone, ForumEventStatus status, int sequence) {
        var titles = new Texts(List.of(
                Text.original("en", "Anaemia in pregnancy: what worked, and what did not"),
                new Text("hi", "गर्भावस्था में एनीमिया: दाहोद में क्या काम आया, और क्या नहीं", TextState.HUMAN, 1)));
        var schedule = new Schedule(ZoneId.of(zone), START, START.plusSeconds(7 * 3600));
        var details = new EventDetails(
                EventKind.WORKSHOP,
                null,
                titles,
                titles,
                schedule,
                new Place(AttendanceMode.HYBRID, "Collectorate, Dahod", "https://meet.example.org/anaemia"),
                List.of("en", "hi"),
                List.of(new AreaCode("D445")),
                List.of("health-and-nutrition"),
                List.of());
        var origin = new ForumEvent.Origin("cor_1", null, new Actor("anjali"), CHANGED, CHANGED);
        return new ForumEvent("fev_1", 1, status, sequence, details, List.of(), origin);
    }
}
