package org.sopan.rankings.release;

import org.sopan.rankings.ranking.FrozenBytes;

/// How inputs are frozen. What is read is equal to what was written.
public interface InputsFormat {

    FrozenBytes write(ReleaseInputs inputs);

    ReleaseInputs read(FrozenBytes frozen);
}
