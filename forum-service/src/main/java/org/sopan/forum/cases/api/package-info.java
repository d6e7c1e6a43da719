/// Support cases over HTTP.
@NullMarked
package org.sopan.forum.cases.api;

import org.jspecify.annotations.NullMarked;
