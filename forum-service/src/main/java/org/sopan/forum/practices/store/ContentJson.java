package org.sopan.forum.practices.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sopan.forum.practices.ContentHash;
import org.sopan.forum.practices.PracticeContent;

/// The text of a version as JSON. The written form is canonical: fields in the order in which the record declares
/// them, no white space; its SHA-256 is the hash of the text.
@Singleton
class ContentJson implements ContentHash {

    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Override
    public String of(PracticeContent content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String write(PracticeContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the text of a practice cannot be written", e);
        }
    }

    PracticeContent read(String text) {
        try {
            return json.readValue(text, PracticeContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored text of a practice cannot be read", e);
        }
    }
}
