/// Every part killed while figures are pushed; what was acknowledged is held against what is stored and ranked.
@NullMarked
package org.sopan.acceptance.faults;

import org.jspecify.annotations.NullMarked;
