/// The smallest service on the kit: every case that the framework would answer in its own way, in one resource.
@NullMarked
package org.sopan.testkit.echo;

import org.jspecify.annotations.NullMarked;
