/// The wire forms of the events, held against golden files.
@NullMarked
package org.sopan.contracts.event;

import org.jspecify.annotations.NullMarked;
