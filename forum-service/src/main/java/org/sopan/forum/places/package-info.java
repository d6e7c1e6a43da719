/// Areas as the forum knows them: from the replica of the catalogue.
@NullMarked
package org.sopan.forum.places;

import org.jspecify.annotations.NullMarked;
