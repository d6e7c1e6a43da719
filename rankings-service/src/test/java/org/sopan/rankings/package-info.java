/// The rules of the house, held against this service.
@NullMarked
package org.sopan.rankings;

import org.jspecify.annotations.NullMarked;
