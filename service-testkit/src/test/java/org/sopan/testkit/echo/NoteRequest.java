package org.sopan.testkit.echo;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sent to make a note.
public record NoteRequest(
        @NotBlank @Size(max = 20) String name,
        @Max(1000) int size,
        @Nullable @Size(max = 3) List<@Valid Line> lines) {

    /// One line of a note.
    public record Line(@Min(0) int indent, @Nullable Colour colour) {}

    /// How a line is shown.
    public enum Colour {
        RED,
        GREEN
    }
}
