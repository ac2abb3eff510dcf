package responsa.router.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.router.domain.allocation.Claims.aControl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import responsa.topics.json.JsonSerde;
import responsa.topics.record.Allocation;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Quota;

/// Claims of two categories and all decisions, in any order, under any limits.
class AllocatorPropertyTest {
    private static final JsonSerde<Allocation> SERDE = JsonSerde.of(Allocation.class);

    /// A1: no limit is overshot, whatever arrives.
    @Property(tries = 300)
    void shouldNeverGrantMoreThanALimitHasRoomFor(
            @ForAll("claims") List<Claim> claims,
            @ForAll @IntRange(max = 40) int target,
            @ForAll @IntRange(max = 20) int ofPeas,
            @ForAll @IntRange(max = 30) int cases,
            @ForAll @DoubleRange(max = 1) double refusals) {
        Control control = aControl()
                .target(target)
                .categoryTarget("peas", ofPeas)
                .tokens(100L * cases)
                .quota(DraftDecision.REFUSE, Quota.of(refusals))
                .build();

        Allocation end = Hall.under(control).takeAll(claims).allocation();

        assertThat(end.granted()).isLessThanOrEqualTo(Math.min(target, cases));
        assertThat(end.byCategory().getOrDefault("peas", 0L)).isLessThanOrEqualTo(ofPeas);
        assertThat((double) end.byDecision().getOrDefault(DraftDecision.REFUSE, 0L))
                .isLessThanOrEqualTo(refusals * target + 1e-6);
    }

    /// A1: a limit that is lowered grants nothing more and takes nothing back; what was granted stays exact.
    @Property(tries = 200)
    void shouldNeverOvershootWhereTheTargetMoves(
            @ForAll("claims") List<Claim> claims,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int then) {
        int half = claims.size() / 2;
        Hall hall = Hall.under(aControl().target(first).build()).takeAll(claims.subList(0, half));
        long before = hall.allocation().granted();

        hall.control(aControl().target(then).build()).takeAll(claims.subList(half, claims.size()));

        assertThat(before).isEqualTo(Math.min(first, half));
        assertThat(hall.allocation().granted())
                .isEqualTo(Math.max(before, Math.min(then, before + claims.size() - half)));
    }

    /// A2: with a target alone the number granted is exact in every order.
    @Property(tries = 200)
    void shouldGrantAsManyInAnyOrder(
            @ForAll("claims") List<Claim> claims, @ForAll @IntRange(max = 60) int target, @ForAll Random chance) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, chance);

        Hall hall = Hall.under(aControl().target(target).build()).takeAll(shuffled);

        assertThat(hall.granted()).hasSize(Math.min(target, claims.size()));
    }

    /// A3: where thinning alone decides, who is granted does not depend on the order.
    @Property(tries = 200)
    void shouldThinOutTheSameInAnyOrder(
            @ForAll("claims") List<Claim> claims,
            @ForAll @DoubleRange(max = 1) double keep,
            @ForAll long seed,
            @ForAll Random chance) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, chance);
        Control control =
                aControl().quota("peas", new Quota(1, keep)).seed(seed).build();

        assertThat(Hall.under(control).takeAll(shuffled).granted())
                .isEqualTo(Hall.under(control).takeAll(claims).granted());
    }

    /// A4: what was kept at a target is granted when it is raised, as if it had been higher from the beginning.
    @Property(tries = 200)
    void shouldComeToTheSameWhenATargetIsRaisedInSteps(
            @ForAll("claims") List<Claim> claims,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 40) int more) {
        Control last = aControl().target(first + more).inFlight(InFlight.KEEP).build();
        Hall raised = Hall.under(
                        aControl().target(first).inFlight(InFlight.KEEP).build())
                .takeAll(claims);
        assertThat(raised.granted()).hasSize(Math.min(first, claims.size()));

        raised.control(last);

        Hall higher = Hall.under(last).takeAll(claims);
        assertThat(raised.granted()).isEqualTo(higher.granted());
        assertThat(raised.waiting()).isEqualTo(higher.waiting());
        assertThat(raised.allocation().spent()).isEqualTo(higher.allocation().spent());
    }

    /// A5: a restart after every claim is no different from none.
    @Property(tries = 100)
    void shouldGoOnFromWhatWasWritten(@ForAll("claims") List<Claim> claims, @ForAll @IntRange(max = 30) int target) {
        Control control = aControl()
                .target(target)
                .quota(DraftDecision.REFUSE, new Quota(0.3, 0.5))
                .contrast(0.2)
                .build();

        Hall restarted = Hall.restarted(control, now -> SERDE.deserialize(SERDE.serialize(now)));

        Hall steady = Hall.under(control).takeAll(claims);
        assertThat(restarted.takeAll(claims).granted()).isEqualTo(steady.granted());
        assertThat(restarted.allocation()).isEqualTo(steady.allocation());
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Kind> kinds = Combinators.combine(
                        Arbitraries.of("peas", "beans"),
                        Arbitraries.of(DraftDecision.class),
                        Arbitraries.of(true, false))
                .as(Kind::new);
        return kinds.list().ofMaxSize(60).map(AllocatorPropertyTest::numbered);
    }

    private static List<Claim> numbered(List<Kind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> kinds.get(i).claim(i))
                .toList();
    }

    private record Kind(String category, DraftDecision decision, boolean contrast) {
        Claim claim(int number) {
            return Claims.of(number, category, decision, contrast);
        }
    }
}
