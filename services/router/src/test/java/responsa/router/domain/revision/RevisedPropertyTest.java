package responsa.router.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.router.domain.Admission;
import responsa.testkit.sample.VerdictBuilder;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.json.JsonSerde;
import responsa.topics.record.Draft;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Verdict;

class RevisedPropertyTest {
    private static final JsonSerde<Revised> SERDE = JsonSerde.of(Revised.class);
    private static final Recipe RECIPE = aRecipe().build();

    /// V1 and V3: however often verdicts of a few releases arrive, each writes at most one record.
    @Property(tries = 300)
    void shouldWriteOneRecordOfAVerdict(@ForAll @Size(max = 20) List<@IntRange(max = 11) Integer> arrivals) {
        List<Verdict> counted = counted(arrivals);

        assertThat(counted).extracting(Verdict::id).doesNotHaveDuplicates();
    }

    /// V2: a retraction is the last that is written of a tuple.
    @Property(tries = 300)
    void shouldWriteNothingAfterARetraction(@ForAll @Size(max = 20) List<@IntRange(max = 11) Integer> arrivals) {
        List<Revision> written = counted(arrivals).stream()
                .map(verdict -> Revision.of(verdict, RECIPE))
                .toList();

        assertThat(written.stream().limit(Math.max(0, written.size() - 1)))
                .noneMatch(Revision.Retract.class::isInstance);
    }

    /// V1: what does not count was seen before, or came too late.
    @Property(tries = 300)
    void shouldTellRepeatsFromWhatIsLate(@ForAll @Size(max = 20) List<@IntRange(max = 11) Integer> arrivals) {
        Revised standing = Revised.NEVER;
        Set<VerdictId> seen = new HashSet<>();
        boolean out = false;
        for (int arrival : arrivals) {
            Verdict verdict = verdict(arrival);
            Admission expected = Admission.COUNTS;
            if (seen.contains(verdict.id())) {
                expected = Admission.REPEAT;
            } else if (out) {
                expected = Admission.LATE;
            }
            assertThat(standing.admit(verdict.id())).isEqualTo(expected);
            if (expected == Admission.COUNTS) {
                Revision revision = Revision.of(verdict, RECIPE);
                standing = standing.after(verdict.id(), revision);
                seen.add(verdict.id());
                out = out || revision instanceof Revision.Retract;
            }
        }
    }

    private static List<Verdict> counted(List<Integer> arrivals) {
        List<Verdict> counted = new ArrayList<>();
        Revised standing = Revised.NEVER;
        for (int arrival : arrivals) {
            Verdict verdict = verdict(arrival);
            if (standing.admit(verdict.id()) == Admission.COUNTS) {
                counted.add(verdict);
                Revised after = standing.after(verdict.id(), Revision.of(verdict, RECIPE));
                standing = SERDE.deserialize(SERDE.serialize(after));
            }
        }
        return counted;
    }

    /// Of one of four releases, with one of three ends.
    private static Verdict verdict(int arrival) {
        SpecRef release = new SpecRef("shop", Sha256.of("release " + arrival % 4));
        Draft again = aDraft().build().judgedAgain(new Rejudgement(release, RECIPE.ref()));
        VerdictBuilder verdict = aVerdict().of(again);
        return switch (arrival / 4) {
            case 0 -> verdict.build();
            case 1 -> verdict.unreadablePass().build();
            default -> verdict.pass(1, 9).build();
        };
    }
}
