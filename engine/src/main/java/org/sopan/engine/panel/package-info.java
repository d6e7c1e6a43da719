/// The figures a ranking is made of: areas by indicators by periods, immutable and cheap to patch.
@NullMarked
package org.sopan.engine.panel;

import org.jspecify.annotations.NullMarked;
