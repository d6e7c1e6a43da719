/// Tells the other services of revisions and submissions.
@NullMarked
package org.sopan.indicators.intake.events;

import org.jspecify.annotations.NullMarked;
