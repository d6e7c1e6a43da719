/// RFC 9457 problem documents: one code, one status, one type, one sentence that names what, which, got and allowed.
@NullMarked
package org.sopan.kit.problem;

import org.jspecify.annotations.NullMarked;
