package responsa.router.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import responsa.router.domain.Ending;
import responsa.router.domain.SettledCase;
import responsa.router.domain.Standing;
import responsa.router.domain.Town;
import responsa.topics.json.JsonSerde;
import responsa.topics.record.Case;
import responsa.topics.record.Recipe;

class KeptStandingPropertyTest {
    private static final JsonSerde<KeptStanding> SERDE = JsonSerde.of(KeptStanding.class);

    /// S4: a restart after every record is no different from none.
    @Property(tries = 200)
    void shouldGoOnFromWhatWasWritten(@ForAll @Size(min = 1, max = 6) List<Ending> endings) {
        Recipe recipe = aRecipe().samples(endings.size()).build();
        Case drafted = aCase().of(aPrompt().under(recipe).build()).build();
        Town steady = Town.of(drafted, recipe);
        Town restarted = new Town(drafted, recipe, KeptStandingPropertyTest::writtenAndRead);

        IntStream.range(0, endings.size())
                .mapToObj(sample -> endings.get(sample).of(drafted, sample, endings.size()))
                .forEach(record -> {
                    steady.take(record, "s");
                    restarted.take(record, "s");
                });

        assertThat(restarted.log()).isEqualTo(steady.log());
        assertThat(restarted.tuples()).isEqualTo(steady.tuples());
        assertThat(restarted.outcomes()).isEqualTo(steady.outcomes());
    }

    @Test
    void shouldKeepLittleOfASettledCase() {
        byte[] mark = SERDE.serialize(KeptStanding.of(new SettledCase(java.util.Set.of("0/0")), 20_000));

        assertThat(mark).hasSizeLessThan(64);
    }

    private static Standing writtenAndRead(Standing standing) {
        return SERDE.deserialize(SERDE.serialize(KeptStanding.of(standing, 7))).standing();
    }
}
