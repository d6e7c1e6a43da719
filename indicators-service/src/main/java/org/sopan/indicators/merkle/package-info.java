/// Merkle trees after RFC 6962 and RFC 9162: hashes of leaves and nodes, roots, proofs. Pure functions of bytes.
@NullMarked
package org.sopan.indicators.merkle;

import org.jspecify.annotations.NullMarked;
