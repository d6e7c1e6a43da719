/// The words every part of the suite shares: codes, periods, states. No rule of a single service lives here.
@NullMarked
package org.sopan.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
