/// How far a caller's eyes and hands go, for the service and for the database below it.
@NullMarked
package org.sopan.indicators.reach;

import org.jspecify.annotations.NullMarked;
