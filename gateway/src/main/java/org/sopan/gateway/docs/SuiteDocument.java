package org.sopan.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sopan.gateway.routes.Documents;

/// The merged OpenAPI document as bytes; written when it is asked for the first time.
@ApplicationScoped
public class SuiteDocument {

    private final Documents documents;
    private final String version;
    private volatile @Nullable Written written;

    SuiteDocument(
            Documents documents,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.documents = documents;
        this.version = version;
    }

    public Representation json() {
        return written().json();
    }

    public Representation yaml() {
        return written().yaml();
    }

    private Written written() {
        var known = written;
        if (known == null) {
            // Two that come at once write the same bytes; neither has to wait for the other.
            known = write();
            written = known;
        }
        return known;
    }

    private Written write() {
        var document = MergedDocument.of(documents.trees(), version);
        var yaml = new YAMLMapper(YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .stringQuotingChecker(new StatusQuoting())
                .build());
        try {
            return new Written(
                    Representation.of(JsonMapper.builder().build().writeValueAsBytes(document)),
                    Representation.of(yaml.writeValueAsString(document).getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read cannot be written", e);
        }
    }

    /// Status codes are names of fields and stay text (OpenAPI 3.1 §4.8.16.2).
    private static final class StatusQuoting extends StringQuotingChecker.Default {

        @Override
        public boolean needToQuoteName(String name) {
            return (!name.isEmpty() && Character.isDigit(name.charAt(0))) || super.needToQuoteName(name);
        }
    }

    private record Written(Representation json, Representation yaml) {}
}
