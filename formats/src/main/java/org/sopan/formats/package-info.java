/// One table, every output format once: what a service has is columns and rows, and how they look on the wire is
/// decided here.
@NullMarked
package org.sopan.formats;

import org.jspecify.annotations.NullMarked;
