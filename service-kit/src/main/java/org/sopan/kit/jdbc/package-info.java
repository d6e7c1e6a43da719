/// What the stores share to ask their tables.
@NullMarked
package org.sopan.kit.jdbc;

import org.jspecify.annotations.NullMarked;
