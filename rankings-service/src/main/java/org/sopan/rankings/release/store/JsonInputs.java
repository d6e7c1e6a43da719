package org.sopan.rankings.release.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.release.InputsFormat;
import org.sopan.rankings.release.ReleaseInputs;

/// Inputs as JSON. A double is written with the fewest digits that give the same double back, so nothing is lost.
@ApplicationScoped
class JsonInputs implements InputsFormat {

    private final ObjectMapper json;
    private final ObjectReader reader;

    JsonInputs(ObjectMapper json) {
        this.json = json;
        // What a newer version froze may say more than this one knows.
        this.reader = json.readerFor(ReleaseInputs.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public FrozenBytes write(ReleaseInputs inputs) {
        try {
            return new FrozenBytes(json.writeValueAsBytes(inputs));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inputs cannot be written as JSON", e);
        }
    }

    @Override
    public ReleaseInputs read(FrozenBytes frozen) {
        try {
            return reader.readValue(frozen.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("frozen inputs are not readable", e);
        }
    }
}
