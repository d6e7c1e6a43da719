package org.sopan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The wire form of every event, as files that are never edited once their version has been sent: a change that
/// a reader would notice is a new type with a new version and a new file.
class GoldenEventsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Stream<Arguments> events() {
        return Stream.of(
                event(AreaContextDefined.TYPE, AreaContextDefined.class),
                event(AreaDefined.TYPE, AreaDefined.class),
                event(BoundaryChanged.TYPE, BoundaryChanged.class),
                event(CampaignDefined.TYPE, CampaignDefined.class),
                event(CodeMapDefined.TYPE, CodeMapDefined.class),
                event(FindingChanged.TYPE, FindingChanged.class),
                event(ForumEventChanged.TYPE, ForumEventChanged.class),
                event(ForumPackLoaded.TYPE, ForumPackLoaded.class),
                event(FreezeClosed.TYPE, FreezeClosed.class),
                event(FreezePart.TYPE, FreezePart.class),
                event(IndicatorDefined.TYPE, IndicatorDefined.class),
                event(MethodStored.TYPE, MethodStored.class),
                event(ObservationsRevised.TYPE, ObservationsRevised.class),
                event(PracticeChanged.TYPE, PracticeChanged.class),
                event(ProgrammeDefined.TYPE, ProgrammeDefined.class),
                event(ProviderDefined.TYPE, ProviderDefined.class),
                event(RankingChanged.TYPE, RankingChanged.class),
                event(ReleaseClosed.TYPE, ReleaseClosed.class),
                event(ReleasePart.TYPE, ReleasePart.class),
                event(SubmissionRecorded.TYPE, SubmissionRecorded.class),
                event(SubmissionReviewed.TYPE, SubmissionReviewed.class),
                event(SubmissionWithdrawn.TYPE, SubmissionWithdrawn.class),
                event(SupportCaseChanged.TYPE, SupportCaseChanged.class),
                event(TargetDefined.TYPE, TargetDefined.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aGoldenFileIsReadAndWrittenAgainWithoutALoss(String type, Class<?> payload) throws IOException {
        try (var golden = GoldenEventsTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            var file = JSON.readTree(Objects.requireNonNull(golden, "no golden file for " + type));

            var event = JSON.treeToValue(file, payload);

            assertThat(JSON.readTree(JSON.writeValueAsBytes(event))).isEqualTo(file);
        }
    }

    private static Arguments event(String type, Class<?> payload) {
        return Arguments.argumentSet(type, type, payload);
    }
}
