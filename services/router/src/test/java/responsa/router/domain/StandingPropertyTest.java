package responsa.router.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Case;
import responsa.topics.record.Outcome;
import responsa.topics.record.Recipe;
import responsa.topics.record.Selection;
import responsa.topics.record.VerdictRecord;

/// Attempts of drafts that end in any way, arriving in any order within their attempt, some of them again.
class StandingPropertyTest {

    /// S1: the order of arrival changes neither tuples nor outcome.
    @Property(tries = 300)
    void shouldComeToTheSameEndInAnyOrder(
            @ForAll @Size(min = 3, max = 12) List<Ending> endings, @ForAll Selection select, @ForAll Random chance) {
        Plan plan = new Plan(endings, 3, select);

        Town inOrder = plan.run(UnaryOperator.identity());
        Town shuffled = plan.run(records -> {
            Collections.shuffle(records, chance);
            return records;
        });

        assertThat(shuffled.tuples()).isEqualTo(inOrder.tuples());
        assertThat(shuffled.outcomes()).isEqualTo(inOrder.outcomes());
    }

    /// S2: what arrives again changes nothing, whenever it does.
    @Property(tries = 300)
    void shouldNotBeMovedByRepeats(
            @ForAll @Size(min = 2, max = 10) List<Ending> endings, @ForAll Selection select, @ForAll Random chance) {
        Plan plan = new Plan(endings, 2, select);

        Town once = plan.run(UnaryOperator.identity());
        Town again = plan.run(records -> withRepeats(records, chance));

        assertThat(again.tuples()).isEqualTo(once.tuples());
        assertThat(again.outcomes()).isEqualTo(once.outcomes());
        assertThat(again.log().stream().filter("REPEAT"::equals).count()).isEqualTo(plan.repeated);
    }

    /// S3: one outcome, every draft by one exit, nothing is held afterwards.
    @Property(tries = 300)
    void shouldSettleOnceAndCountEveryDraftOnce(
            @ForAll @Size(min = 1, max = 12) List<Ending> endings, @ForAll Selection select) {
        Plan plan = new Plan(endings, 1 + endings.size() % 4, select);

        Town town = plan.run(UnaryOperator.identity());

        assertThat(town.outcomes()).hasSize(1);
        Outcome outcome = town.outcomes().getFirst();
        assertThat(outcome.drafts().total()).isEqualTo(plan.arrived);
        assertThat(outcome.drafts().tuples()).isEqualTo(town.tuples().size());
        assertThat(town.held()).isZero();
    }

    private List<VerdictRecord> withRepeats(List<VerdictRecord> records, Random chance) {
        List<VerdictRecord> all = new ArrayList<>();
        for (VerdictRecord record : records) {
            all.add(record);
            all.add(all.get(chance.nextInt(all.size())));
        }
        return all;
    }

    /// A case's attempts: so many samples each, ending as listed; as many attempts as the list has rounds.
    private static final class Plan {
        private final List<Ending> endings;
        private final int samples;
        private final Recipe recipe;
        private int arrived;
        private int repeated;

        Plan(List<Ending> endings, int samples, Selection select) {
            this.endings = endings;
            this.samples = Math.min(samples, endings.size());
            this.recipe = aRecipe()
                    .samples(this.samples)
                    .attempts(endings.size() / this.samples)
                    .select(select)
                    .build();
        }

        Town run(UnaryOperator<List<VerdictRecord>> arrivals) {
            @Nullable Case next = aCase().of(aPrompt().under(recipe).build()).build();
            Town town = Town.of(next, recipe);
            arrived = 0;
            repeated = 0;
            while (next != null) {
                List<VerdictRecord> records = arrivals.apply(records(next));
                arrived += samples;
                repeated += records.size() - samples;
                records.forEach(town::take);
                next = town.redraft() == null || town.redraft().attempt() <= next.attempt() ? null : town.redraft();
            }
            return town;
        }

        private List<VerdictRecord> records(Case drafted) {
            return new ArrayList<>(IntStream.range(0, samples)
                    .mapToObj(sample ->
                            endings.get(drafted.attempt() * samples + sample).of(drafted, sample, samples))
                    .toList());
        }
    }
}
