/// Fixed, versioned lists of codes that cases, practices and events speak in.
@NullMarked
package org.sopan.forum.codelists;

import org.jspecify.annotations.NullMarked;
