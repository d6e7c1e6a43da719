/// Freezes: at a time a programme takes what is admitted then, and says exactly which revisions these are.
@NullMarked
package org.sopan.indicators.freeze;

import org.jspecify.annotations.NullMarked;
