/// Areas on the wire.
@NullMarked
package org.sopan.forum.places.api;

import org.jspecify.annotations.NullMarked;
