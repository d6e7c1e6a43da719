/// What HTTP asks of every service alike: request ids, problem answers, preconditions, body limits, safe headers.
@NullMarked
package org.sopan.kit.http;

import org.jspecify.annotations.NullMarked;
