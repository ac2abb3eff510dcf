package responsa.screener.domain.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;

class WaitingTest {
    private static final double THRESHOLD = 0.75;
    private final Comer earlier = comer("earlier", 1);
    private final Comer self = comer("self", 2);
    private final Comer later = comer("later", 3);
    private final PromptId id = id("self");
    private final Waiting begun = Waiting.begun(self, id, 2);

    @Test
    void shouldStayOnceEveryGroupHasAnsweredThatNobodyWasThere() {
        Step first = begun.found(0, List.of());

        assertThat(first.effects()).isEmpty();
        assertThat(next(first).found(1, List.of())).isEqualTo(new Step(null, List.of(new Effect.Stay())));
    }

    @Test
    void shouldCountTheAnswerOfAGroupOnce() {
        Step again = next(begun.found(0, List.of())).found(0, List.of());

        assertThat(again.next()).isNotNull();
        assertThat(again.effects()).isEmpty();
    }

    @Test
    void shouldAskAboutACandidateOnceAlthoughItIsInTwoBands() {
        Step first = begun.found(0, List.of(earlier));
        Step second = next(first).found(1, List.of(earlier));

        assertThat(first.effects()).containsExactly(new Effect.Ask(earlier));
        assertThat(second.effects()).isEmpty();
        assertThat(next(second).told(earlier, new Word.Free()).effects()).containsExactly(new Effect.Stay());
    }

    @Test
    void shouldBeDroppedForOneThatStayedAndFreeWhoWaitsForIt() {
        Waiting followed = next(next(begun.found(0, List.of(earlier))).asked(later, 0.9, THRESHOLD));

        Step step = followed.told(earlier, new Word.Stayed(id("earlier"), 0.8));

        assertThat(step)
                .isEqualTo(new Step(
                        null, List.of(new Effect.Drop(id("earlier"), 0.8), new Effect.Tell(later, new Word.Free()))));
    }

    @Test
    void shouldMakeALaterOneWaitAndTellItInTheEnd() {
        Step asked = begun.asked(later, 0.9, THRESHOLD);
        Step decided = next(next(asked).found(0, List.of())).found(1, List.of());

        assertThat(asked.effects()).isEmpty();
        assertThat(decided.effects())
                .containsExactly(new Effect.Stay(), new Effect.Tell(later, new Word.Stayed(id, 0.9)));
    }

    @Test
    void shouldYieldToAnEarlierOneThatAsksAndWaitForItsWord() {
        Step asked = begun.asked(earlier, 0.9, THRESHOLD);
        Step answered = next(next(asked).found(0, List.of())).found(1, List.of());

        assertThat(asked.effects()).containsExactly(new Effect.Tell(earlier, new Word.Yields(0.9)));
        assertThat(answered.effects()).as("it waits for the earlier one").isEmpty();
        assertThat(next(answered)
                        .told(earlier, new Word.Stayed(id("earlier"), 0.9))
                        .next())
                .isNull();
    }

    @Test
    void shouldLetTheLowerIdGoFirstOfThoseSeenAtOnce() {
        Comer lower = new Comer(new Name(1, 0), 0, 2);
        Comer higher = new Comer(new Name(-1, 0), 0, 2);

        assertThat(lower).isLessThan(higher);
        assertThat(comer("a", 1)).isLessThan(comer("b", 2));
    }

    @Test
    void shouldBeNoObstacleToWhatIsNotAlike() {
        assertThat(begun.asked(later, 0.74, THRESHOLD))
                .isEqualTo(new Step(begun, List.of(new Effect.Tell(later, new Word.Free()))));
    }

    @Test
    void shouldAnswerForWhatIsDecided() {
        assertThat(Decided.asked(id, 0.75, THRESHOLD)).isEqualTo(new Word.Stayed(id, 0.75));
        assertThat(Decided.asked(id, 0.74, THRESHOLD)).isEqualTo(new Word.Free());
        assertThat(Decided.asked(null, 1, THRESHOLD)).isEqualTo(new Word.Free());
        assertThat(Decided.yieldedTo(id, new Word.Yields(0.8))).isEqualTo(new Word.Stayed(id, 0.8));
        assertThat(Decided.yieldedTo(null, new Word.Yields(0.8))).isEqualTo(new Word.Free());
    }

    private static Waiting next(Step step) {
        assertThat(step.next()).isNotNull();
        return step.next();
    }

    private static Comer comer(String name, long seenAt) {
        return new Comer(Name.of(id(name)), 0, seenAt);
    }

    private static PromptId id(String name) {
        return new PromptId(Sha256.of(name));
    }
}
