package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.spec.label.CategoryAgreement;
import responsa.spec.label.Kinship;
import responsa.spec.label.LabelAgreement;
import responsa.spec.label.LabelAgreements;
import responsa.spec.label.RetrievalAccuracy;

class LabelMeasuresTest {
    private static final Kinship KINSHIP = new Kinship(Readings.spec("""
            # House {#house}

            ## Guests {#guests authority=root}
            Welcome.

            ### Late guests {#late authority=user}
            Welcome, too.

            ## Pets {#pets authority=root}
            No snakes.

            # Yard {#yard}

            ## Trees {#trees authority=user}
            Climb none.
            """));

    @ParameterizedTest
    @CsvSource({"house, guests late pets", "guests, guests late", "trees, trees", "yard, trees", "nothing, ''"})
    void shouldKnowWhichPoliciesACategoryMeans(String category, String policies) {
        assertThat(KINSHIP.policies(category))
                .containsExactlyInAnyOrder(words(policies).toArray(String[]::new));
    }

    /// Given labels, found categories; then how many of each are met by the other side.
    @ParameterizedTest
    @CsvSource({
        "pets, pets, 1, 1, 1",
        "house, pets, 0, 1, 1",
        "late, house, 0, 1, 1",
        "late, guests pets, 0, 1, 1",
        "pets, late, 0, 0, 0",
        "pets trees, pets, 0, 1, 1",
        "pets, '', 0, 0, 0",
        "pets, nothing, 0, 0, 0",
        "pets pets, pets pets, 1, 1, 1",
        "pets trees, trees pets, 1, 2, 2"
    })
    void shouldMeetALabelByItsKin(String given, String found, int equal, int givenMet, int foundMet) {
        LabelAgreement agreement = LabelAgreement.NONE.plus(KINSHIP, words(given), words(found));

        assertThat(agreement.prompts()).isEqualTo(1);
        assertThat(agreement.equal()).isEqualTo(equal);
        assertThat(agreement.givenMet()).isEqualTo(givenMet);
        assertThat(agreement.foundMet()).isEqualTo(foundMet);
    }

    @Test
    void shouldMeasureAgreementInShares() {
        LabelAgreement agreement = LabelAgreement.NONE
                .plus(KINSHIP, List.of("pets"), List.of("pets"))
                .plus(KINSHIP, List.of("trees"), List.of("pets", "guests", "trees"))
                .plus(KINSHIP, List.of("late"), List.of())
                .plus(KINSHIP, List.of(), List.of("pets"));

        assertThat(agreement).isEqualTo(new LabelAgreement(3, 1, 3, 2, 4, 2, 2));
        assertThat(agreement.exact()).hasValue(1.0 / 3);
        assertThat(agreement.recall()).hasValue(2.0 / 3);
        assertThat(agreement.precision()).hasValue(0.5);
        assertThat(agreement.jaccard()).hasValue(2.0 / 5);
    }

    @Test
    void shouldMeasureAgreementByCategory() {
        LabelAgreements agreements = LabelAgreements.NONE
                .plus(KINSHIP, List.of("pets"), List.of("pets"))
                .plus(KINSHIP, List.of("pets"), List.of("trees"))
                .plus(KINSHIP, List.of("late"), List.of("guests", "trees"))
                .plus(KINSHIP, List.of("trees"), List.of())
                .plus(KINSHIP, List.of(), List.of("pets"));

        assertThat(agreements.all().prompts()).isEqualTo(4);
        assertThat(agreements.byCategory())
                .isEqualTo(Map.of(
                        "pets", new CategoryAgreement(2, 1, 1, 1),
                        "trees", new CategoryAgreement(1, 0, 2, 0),
                        "late", new CategoryAgreement(1, 1, 0, 0),
                        "guests", new CategoryAgreement(0, 0, 1, 1)));
        assertThat(agreements.byCategory().get("pets").recall()).hasValue(0.5);
        assertThat(agreements.byCategory().get("trees").precision()).hasValue(0);
        assertThat(agreements.byCategory().get("late").precision()).isEmpty();
    }

    @Test
    void shouldHaveNoShareOfNothing() {
        assertThat(LabelAgreement.NONE.exact()).isEmpty();
        assertThat(LabelAgreement.NONE.jaccard()).isEmpty();
        assertThat(LabelAgreement.NONE.recall()).isEmpty();
        assertThat(LabelAgreement.NONE.precision()).isEmpty();
        assertThat(RetrievalAccuracy.NONE.ofOne()).isEmpty();
        assertThat(RetrievalAccuracy.NONE.ofEach()).isEmpty();
        assertThat(RetrievalAccuracy.NONE.ofAll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pets, pets, 1, 1, 1",
        "pets, pets trees unheard-of, 1, 1, 1",
        "pets, trees, 0, 0, 0",
        "pets, '', 0, 0, 0",
        "guests, late, 1, 1, 0",
        "late, guests, 0, 0, 0",
        "guests trees, late, 1, 0, 0",
        "guests trees, late trees, 1, 1, 0",
        "guests trees, late trees guests, 1, 1, 1",
        "house pets, pets, 1, 1, 0",
        "nothing, nothing, 0, 0, 0"
    })
    void shouldCountADraftByWhatItCites(String categories, String cited, int one, int each, int all) {
        assertThat(RetrievalAccuracy.NONE.plus(KINSHIP, words(categories), words(cited)))
                .isEqualTo(new RetrievalAccuracy(1, one, each, all));
    }

    @Test
    void shouldMeasureRetrievalInShares() {
        RetrievalAccuracy accuracy = RetrievalAccuracy.NONE
                .plus(KINSHIP, List.of("pets"), List.of("pets"))
                .plus(KINSHIP, List.of("guests"), List.of("late"))
                .plus(KINSHIP, List.of("guests", "trees"), List.of("late"))
                .plus(KINSHIP, List.of("trees"), List.of())
                .plus(KINSHIP, List.of(), List.of("pets"));

        assertThat(accuracy.ofOne()).hasValue(0.75);
        assertThat(accuracy.ofEach()).hasValue(0.5);
        assertThat(accuracy.ofAll()).hasValue(0.25);
    }

    @Test
    void shouldAddUpWhatWasCountedApart() {
        RetrievalAccuracy draft = RetrievalAccuracy.NONE.plus(KINSHIP, List.of("guests"), List.of("late"));
        LabelAgreement prompt = LabelAgreement.NONE.plus(KINSHIP, List.of("pets"), List.of("pets", "late"));

        assertThat(draft.plus(draft)).isEqualTo(draft.plus(KINSHIP, List.of("guests"), List.of("late")));
        assertThat(prompt.plus(prompt)).isEqualTo(prompt.plus(KINSHIP, List.of("pets"), List.of("pets", "late")));
        assertThat(draft.plus(RetrievalAccuracy.NONE)).isEqualTo(draft);
        assertThat(prompt.plus(LabelAgreement.NONE)).isEqualTo(prompt);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
