package org.sopan.forum.knowledge;

import org.jspecify.annotations.Nullable;

/// Where one takes part.
///
/// @param venue what to write on the invitation, null while unknown or for an online event
/// @param link where to join online, null while unknown or for a meeting in person
public record Place(
        AttendanceMode mode,
        @Nullable String venue,
        @Nullable String link) {}
