/// Transactions that stand in each other's way.
@NullMarked
package org.sopan.kit.transaction;

import org.jspecify.annotations.NullMarked;
