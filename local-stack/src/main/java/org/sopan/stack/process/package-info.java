/// Programs as child processes: started, signalled, ended, never left behind.
@NullMarked
package org.sopan.stack.process;

import org.jspecify.annotations.NullMarked;
