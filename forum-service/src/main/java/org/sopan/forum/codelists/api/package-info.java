/// Code lists over HTTP.
@NullMarked
package org.sopan.forum.codelists.api;

import org.jspecify.annotations.NullMarked;
