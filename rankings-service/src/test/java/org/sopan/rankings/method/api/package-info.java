/// Methods as they are stored and read over HTTP.
@NullMarked
package org.sopan.rankings.method.api;

import org.jspecify.annotations.NullMarked;
