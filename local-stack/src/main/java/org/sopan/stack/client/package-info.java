/// The suite's API as a client program sees it.
@NullMarked
package org.sopan.stack.client;

import org.jspecify.annotations.NullMarked;
