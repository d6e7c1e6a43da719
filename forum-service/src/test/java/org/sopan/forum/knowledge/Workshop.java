package org.sopan.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.writer;

import io.restassured.response.Response;

/// A workshop on 18 January 2031 in Dahod, and its sessions.
final class Workshop {

    static final String TEXT = """
            {
              "kind": "workshop",
              "titles": [
                {"language": "en", "text": "Anaemia in pregnancy: what worked in Dahod"},
                {"language": "hi", "text": "गर्भावस्था में एनीमिया: दाहोद में क्या काम आया", "translatedFrom": 1}
              ],
              "timeZone": "Asia/Kolkata",
              "start": "2031-01-18T10:00:00+05:30",
              "end": "2031-01-18T17:00:00+05:30",
              "mode": "in-person",
              "venue": "%s",
              "languages": ["en", "hi"],
              "areas": ["D445", "S24"],
              "themes": ["health-and-nutrition"]
            }""";

    private Workshop() {}

    static Response create(String venue) {
        var created = writer("anjali").body(TEXT.formatted(venue)).post("/v1/forum-events");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created;
    }

    static Response session(String event, String start, String end, String room, String speaker) {
        var session = """
                {
                  "titles": [{"language": "en", "text": "Iron and folic acid"}],
                  "start": "2031-01-18T%s:00+05:30",
                  "end": "2031-01-18T%s:00+05:30",
                  "room": "%s",
                  "languages": ["hi"],
                  "speakers": [{"person": "%s", "role": "speaker"}]
                }""".formatted(start, end, room, speaker);
        return writer("anjali").body(session).post(event + "/sessions");
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
