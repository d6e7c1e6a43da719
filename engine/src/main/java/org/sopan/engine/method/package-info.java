/// The rules of a ranking as data: an immutable, validated, hashable document.
@NullMarked
package org.sopan.engine.method;

import org.jspecify.annotations.NullMarked;
