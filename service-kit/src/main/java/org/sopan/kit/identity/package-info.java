/// Who is calling and what they may do, from the gateway's verified token and nothing else.
@NullMarked
package org.sopan.kit.identity;

import org.jspecify.annotations.NullMarked;
