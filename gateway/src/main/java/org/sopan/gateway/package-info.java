/// One address for the suite.
@NullMarked
package org.sopan.gateway;

import org.jspecify.annotations.NullMarked;
