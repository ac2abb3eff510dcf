package responsa.spec.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;

class SpecChangePropertyTest {
    private static final List<Difference> SIDES =
            List.of(Difference.MOVED, Difference.TITLE, Difference.AUTHORITY, Difference.SUMMARY, Difference.TEXT);

    /// C1: the same text in whatever order is no change.
    @Property(tries = 200)
    void shouldFindNoDifferenceInTheSamePolicies(@ForAll @IntRange(min = 1, max = 20) int count, @ForAll long seed) {
        List<Policy> shuffled = new ArrayList<>(Specs.numbered(count));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(SpecChange.between(Specs.of(Specs.numbered(count)), Specs.of(shuffled))
                        .policies())
                .isEmpty();
    }

    /// C2: exactly the policies that were changed, added or removed differ.
    @Property(tries = 300)
    void shouldFindExactlyWhatWasChanged(@ForAll @IntRange(min = 1, max = 20) int count, @ForAll long seed) {
        Edited edited = Edited.of(Specs.numbered(count), new Random(seed));

        assertThat(SpecChange.between(edited.before(), edited.after())
                        .policies()
                        .keySet())
                .isEqualTo(edited.touched());
    }

    /// C3: the way back differs in the same policies; what was added is removed.
    @Property(tries = 300)
    void shouldFindTheSameOnTheWayBack(@ForAll @IntRange(min = 1, max = 20) int count, @ForAll long seed) {
        Edited edited = Edited.of(Specs.numbered(count), new Random(seed));

        SpecChange there = SpecChange.between(edited.before(), edited.after());
        SpecChange back = SpecChange.between(edited.after(), edited.before());

        assertThat(back.policies().keySet()).isEqualTo(there.policies().keySet());
        assertThat(back.count(Difference.REMOVED)).isEqualTo(there.count(Difference.ADDED));
        SIDES.forEach(side -> assertThat(back.count(side)).isEqualTo(there.count(side)));
    }

    /// C4: what rests on all of a spec is concerned by every difference, what rests on nothing by none, and resting
    /// on more never concerns less.
    @Property(tries = 300)
    void shouldConcernMoreTheMoreItRestsOn(@ForAll @IntRange(min = 1, max = 20) int count, @ForAll long seed) {
        Edited edited = Edited.of(Specs.numbered(count), new Random(seed));
        Concern concern = Concern.between(edited.before(), edited.after());
        Set<String> all = new TreeSet<>(edited.ids());
        Set<String> some = new TreeSet<>(all);
        some.removeIf(id -> id.hashCode() % 3 == 0);

        assertThat(concern.of(all)).isEqualTo(edited.touched());
        assertThat(concern.of(all)).containsAll(concern.of(some));
        assertThat(some).containsAll(concern.of(some));
        assertThat(concern.of(List.of())).isEmpty();
    }

    /// Two versions, and the ids of which something was changed between them.
    private record Edited(Spec before, Spec after, Set<String> touched) {
        static Edited of(List<Policy> policies, Random chance) {
            List<Policy> after = new ArrayList<>();
            Set<String> touched = new TreeSet<>();
            for (Policy policy : policies) {
                int dice = chance.nextInt(4);
                if (dice == 0) {
                    touched.add(policy.id());
                } else if (dice == 1) {
                    after.add(Specs.changed(policy, SIDES.get(chance.nextInt(SIDES.size()))));
                    touched.add(policy.id());
                } else {
                    after.add(policy);
                }
            }
            if (chance.nextBoolean()) {
                after.add(Specs.policy("new", "limits", "A new rule."));
                touched.add("new");
            }
            return new Edited(Specs.of(policies), Specs.of(after), touched);
        }

        Set<String> ids() {
            Set<String> ids = new TreeSet<>(touched);
            before.policies().forEach(policy -> ids.add(policy.id()));
            return ids;
        }
    }
}
