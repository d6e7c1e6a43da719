/// The figures of the aspirational districts, pushed, ranked and explained before the reader's eyes.
@NullMarked
package org.sopan.stack.demo;

import org.jspecify.annotations.NullMarked;
