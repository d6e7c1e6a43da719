/// The first to see a request: who, how much, where to.
@NullMarked
package org.sopan.gateway.edge;

import org.jspecify.annotations.NullMarked;
