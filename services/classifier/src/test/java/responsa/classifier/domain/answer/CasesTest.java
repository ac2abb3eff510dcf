package responsa.classifier.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Case;
import responsa.topics.record.CategorySource;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Prompt;

class CasesTest {
    private final Prompt prompt = aPrompt().build();
    private final ModelCall call = aCall("scripted-classifier", 7);

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "style", "plain-words"})
    void shouldKnowALabelThatNamesAPolicyOrASection(String label) {
        Prompt labelled = aPrompt().category(label).build();

        assertThat(Label.of(labelled, aSpec().build())).isEqualTo(new Label.Known(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "Privacy", ""})
    void shouldNotKnowALabelThatNamesNothing(String label) {
        Prompt labelled = aPrompt().category(label).build();

        assertThat(Label.of(labelled, aSpec().build())).isEqualTo(new Label.Unknown());
    }

    @Test
    void shouldSeeThatThereIsNoLabel() {
        assertThat(Label.of(prompt, aSpec().build())).isEqualTo(new Label.None());
    }

    @Test
    void shouldTakeAKnownLabelWithoutACall() {
        assertThat(Cases.labelled(prompt, new Label.Known("privacy")))
                .isEqualTo(new Case(prompt, List.of("privacy"), CategorySource.LABEL, 0, List.of(), null));
    }

    @Test
    void shouldTakeWhatAModelNamed() {
        assertThat(Cases.classified(prompt, new Reading.Named(List.of("safety", "privacy")), call))
                .isEqualTo(new Case(prompt, List.of("safety", "privacy"), CategorySource.MODEL, 0, List.of(), call));
    }

    @Test
    void shouldLeaveUnclassifiedWhatNoCategoryFits() {
        Case unclassified = new Case(prompt, List.of(), CategorySource.UNCLASSIFIED, 0, List.of(), call);

        assertThat(Cases.classified(prompt, new Reading.NoneFits(), call)).isEqualTo(unclassified);
        assertThat(Cases.classified(prompt, new Reading.Unreadable(), call)).isEqualTo(unclassified);
    }
}
