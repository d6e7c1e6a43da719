/// Practices over HTTP.
@NullMarked
package org.sopan.forum.practices.api;

import org.jspecify.annotations.NullMarked;
