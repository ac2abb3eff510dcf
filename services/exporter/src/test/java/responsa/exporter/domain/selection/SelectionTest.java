package responsa.exporter.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.record.Tuple;

class SelectionTest {
    private static final Tuple TUPLE = aTuple().of(aVerdict()
                    .of(aDraft().of(aCase().of(aPrompt()
                                            .metadata("license", "CC0-1.0")
                                            .build())
                                    .about("privacy")
                                    .build())
                            .build())
                    .build())
            .build();

    @Test
    void shouldAdmitEverythingThatIsNotExcluded() {
        assertThat(leftOut(Selection.ALL)).isEmpty();
        assertThat(Selection.ALL.isEnough(Map.of())).isTrue();
    }

    @Test
    void shouldTakeATimeFromItsBeginningToBeforeItsEnd() {
        assertThat(leftOut(new Selection(THEN, THEN.plusSeconds(1), null, null, Set.of(), Map.of(), Set.of())))
                .isEmpty();
        assertThat(leftOut(new Selection(THEN.plusMillis(1), null, null, null, Set.of(), Map.of(), Set.of())))
                .hasValue("not from this time");
        assertThat(leftOut(new Selection(null, THEN, null, null, Set.of(), Map.of(), Set.of())))
                .hasValue("not from this time");
    }

    @Test
    void shouldKnowASpecByItsIdAndAVersionByItsHash() {
        String version = TUPLE.draftedFrom().spec().sha256().hex();

        assertThat(leftOut(ofSpec(TUPLE.draftedFrom().spec().id()))).isEmpty();
        assertThat(leftOut(ofSpec(version))).isEmpty();
        assertThat(leftOut(ofSpec(version.substring(0, 6).toUpperCase(Locale.ROOT))))
                .isEmpty();
        assertThat(leftOut(ofSpec(version.substring(0, 5))))
                .as("too short to name one")
                .isPresent();
        assertThat(leftOut(ofSpec("another"))).hasValue("not of this spec or recipe");
    }

    @Test
    void shouldTakeWhatIsAboutOneOfTheCategories() {
        assertThat(leftOut(new Selection(null, null, null, null, Set.of("privacy", "safety"), Map.of(), Set.of())))
                .isEmpty();
        assertThat(leftOut(new Selection(null, null, null, null, Set.of("safety"), Map.of(), Set.of())))
                .hasValue("not of these categories");
    }

    @Test
    void shouldKeepLicencesOutThatAreNotAllowed() {
        assertThat(leftOut(allowing("cc0-1.0"))).isEmpty();
        assertThat(leftOut(allowing("MIT"))).hasValue("a licence that is not allowed");
        assertThat(allowing("MIT").leavesOut(aPrompt().build(), TUPLE.categories(), TUPLE.draftedFrom(), THEN))
                .as("one without a licence")
                .isPresent();
    }

    @Test
    void shouldWantEveryScore() {
        Selection strict = new Selection(null, null, null, null, Set.of(), Map.of("a", 7, "b", 8), Set.of());

        assertThat(strict.isEnough(Map.of("a", 7, "b", 9))).isTrue();
        assertThat(strict.isEnough(Map.of("a", 6, "b", 9))).isFalse();
        assertThat(strict.isEnough(Map.of("a", 7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Decision: refuse, refuse",
        "Decision: I will safe complete, safe-complete",
        "The decision is to COMPLY., comply",
        "Decision: comply. No. Decision: refuse, refuse",
        "I refuse to decide, not stated",
        "'', not stated"
    })
    void shouldReadWhatTheCotDecides(String cot, String decision) {
        assertThat(AnswerDecision.in(cot)).isEqualTo(decision);
    }

    private static Optional<String> leftOut(Selection selection) {
        return selection.leavesOut(TUPLE.prompt(), TUPLE.categories(), TUPLE.draftedFrom(), THEN);
    }

    private static Selection ofSpec(String spec) {
        return new Selection(null, null, spec, null, Set.of(), Map.of(), Set.of());
    }

    private static Selection allowing(String license) {
        return new Selection(null, null, null, null, Set.of(), Map.of(), Set.of(license));
    }
}
