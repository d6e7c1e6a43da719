/// How fast the engine ranks. What is measured, and what came out, is in `docs/performance.md`.
@NullMarked
package org.sopan.benchmarks;

import org.jspecify.annotations.NullMarked;
