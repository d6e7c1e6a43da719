/// The shipped method for the survey outcomes, held against a second implementation that shares nothing with
/// the engine.
@NullMarked
package org.sopan.engine.nfhs;

import org.jspecify.annotations.NullMarked;
