/// A stranger's client: the JDK's HTTP client and nothing of ours.
@NullMarked
package org.sopan.acceptance.client;

import org.jspecify.annotations.NullMarked;
