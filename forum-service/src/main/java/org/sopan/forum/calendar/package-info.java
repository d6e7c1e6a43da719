/// iCalendar (RFC 5545) as bytes: lines, folding, time zones. Nothing here knows what an event is about.
@NullMarked
package org.sopan.forum.calendar;

import org.jspecify.annotations.NullMarked;
