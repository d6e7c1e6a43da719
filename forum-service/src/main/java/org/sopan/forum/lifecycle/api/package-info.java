/// Refusals as problem documents, and revisions as entity tags: one wording for every aggregate.
@NullMarked
package org.sopan.forum.lifecycle.api;

import org.jspecify.annotations.NullMarked;
