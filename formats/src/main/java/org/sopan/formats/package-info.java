/// One table, every output format once.
@NullMarked
package org.sopan.formats;

import org.jspecify.annotations.NullMarked;
