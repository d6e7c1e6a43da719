/// Tells of support cases, and hears of releases.
@NullMarked
package org.sopan.forum.cases.events;

import org.jspecify.annotations.NullMarked;
