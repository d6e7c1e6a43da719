/// Methods told to the others.
@NullMarked
package org.sopan.rankings.method.events;

import org.jspecify.annotations.NullMarked;
