/// The journey of an area over HTTP.
@NullMarked
package org.sopan.forum.history.api;

import org.jspecify.annotations.NullMarked;
