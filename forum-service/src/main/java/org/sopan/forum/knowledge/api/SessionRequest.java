package org.sopan.forum.knowledge.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.api.TextRequest;

/// What an organiser writes about a session.
@Schema(description = "A session of an event as its organiser writes it.")
public record SessionRequest(
        @NotEmpty @Size(max = 12) @Schema(description = "Title in one or more languages.")
        List<@NotNull @Valid TextRequest> titles,

        @NotBlank
        @Size(max = 40)
        @Schema(examples = "2027-01-18T10:30:00+05:30", description = "Start, RFC 3339.", format = "date-time")
        String start,

        @NotBlank
        @Size(max = 40)
        @Schema(examples = "2027-01-18T12:00:00+05:30", description = "End, RFC 3339.", format = "date-time")
        String end,

        @Size(max = 100)
        @Schema(examples = "Hall A", description = "Room within the venue; nobody else can have it at that time.")
        @Nullable
        String room,

        @NotEmpty @Size(max = 12) @Schema(examples = "[\"hi\"]", description = "Languages spoken.")
        List<@NotNull @Pattern(regexp = Text.LANGUAGE) String> languages,

        @Size(max = 50) @Schema(description = "Who speaks; nobody speaks in two sessions at once.") @Nullable
        List<@NotNull @Valid SpeakerRequest> speakers) {

    /// Who speaks.
    @Schema(description = "A person by an opaque id, and the role.")
    public record SpeakerRequest(
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "[A-Za-z0-9._:-]+")
            @Schema(examples = "person-7f3a", description = "Opaque id; the same person has the same id everywhere.")
            String person,

            @NotBlank
            @Size(max = 40)
            @Pattern(regexp = "speaker|moderator|interpreter|trainer")
            @Schema(examples = "speaker", description = "speaker, moderator, interpreter or trainer.")
            String role) {}
}
