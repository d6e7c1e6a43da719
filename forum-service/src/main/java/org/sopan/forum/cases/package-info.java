/// Targeted support for an area and theme: opened by a release through rules that are data, or by request.
@NullMarked
package org.sopan.forum.cases;

import org.jspecify.annotations.NullMarked;
