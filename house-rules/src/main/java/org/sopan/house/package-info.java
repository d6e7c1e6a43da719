/// The architecture rules of the house, as ArchUnit checks that every module runs in one test.
@NullMarked
package org.sopan.house;

import org.jspecify.annotations.NullMarked;
