package responsa.topics.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class IdPropertyTest {

    /// Few letters and short fields, so that many lists have the same text when it is joined.
    @Property
    void shouldTellApartHowTheSameTextIsSplit(
            @ForAll @Size(max = 4) List<@StringLength(max = 3) @Chars({'a', 'b'}) String> one,
            @ForAll @Size(max = 4) List<@StringLength(max = 3) @Chars({'a', 'b'}) String> other) {
        assertThat(Sha256.ofFields(one).equals(Sha256.ofFields(other))).isEqualTo(one.equals(other));
    }

    @Property
    void shouldTellApartEverySplitOfOneText(
            @ForAll @StringLength(min = 1, max = 20) String text, @ForAll @IntRange int at) {
        int cut = Math.floorMod(at, text.length());
        Assume.that(!Character.isSurrogate(text.charAt(cut)));

        assertThat(Sha256.ofFields(List.of(text.substring(0, cut), text.substring(cut))))
                .isNotEqualTo(Sha256.ofFields(List.of(text)))
                .isNotEqualTo(Sha256.of(text));
    }

    @Property
    void shouldComeBackFromItsText(@ForAll List<String> fields) {
        PromptId id = PromptId.of(fields);

        assertThat(PromptId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void shouldDrawSeedsThatAreNotNegative(@ForAll String text) {
        assertThat(Sha256.of(text).toSeed()).isNotNegative();
    }

    @Property
    void shouldNameDraftsApart(
            @ForAll @IntRange(max = 15) int attempt,
            @ForAll @IntRange(max = 63) int sample,
            @ForAll @IntRange(max = 15) int otherAttempt,
            @ForAll @IntRange(max = 63) int otherSample) {
        CaseId caseId = CaseId.of(PromptId.of(List.of("user", "x")), Sha256.of("s"), Sha256.of("r"));

        boolean same = DraftId.of(caseId, attempt, sample).equals(DraftId.of(caseId, otherAttempt, otherSample));

        assertThat(same).isEqualTo(attempt == otherAttempt && sample == otherSample);
    }
}
