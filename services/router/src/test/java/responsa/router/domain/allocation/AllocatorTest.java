package responsa.router.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.router.domain.allocation.Claims.aControl;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Allocation.Admittance;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Pause;
import responsa.topics.record.Price;
import responsa.topics.record.Quota;

class AllocatorTest {

    @Test
    void shouldPauseAtItsTargetWithTheNumbers() {
        Hall hall = Hall.under(aControl().target(2).build()).takeAll(claims(3, "peas", null));

        assertThat(hall.granted()).hasSize(2);
        assertThat(hall.refused()).containsExactly("target-reached");
        assertThat(hall.allocation().pause()).isEqualTo(new Pause("target-reached", InFlight.DRAIN, "2 of 2 tuples"));
    }

    @Test
    void shouldHoldAtItsTargetWhereThatIsWanted() {
        Hall hall =
                Hall.under(aControl().target(2).inFlight(InFlight.KEEP).build()).takeAll(claims(3, "peas", null));

        assertThat(hall.refused()).isEmpty();
        assertThat(hall.waiting()).isOne();
        assertThat(hall.allocation().admits(List.of())).isEqualTo(Admittance.WAITS);
    }

    @Test
    void shouldCloseOneCategoryAtItsTarget() {
        Hall hall = Hall.under(aControl().categoryTarget("peas", 1).build())
                .takeAll(claims(2, "peas", null))
                .take(Claims.of(9, "beans", null));

        assertThat(hall.refused()).containsExactly("category-target-reached");
        assertThat(hall.allocation().full()).containsExactly("peas");
        assertThat(hall.allocation().admits(List.of("peas"))).isEqualTo(Admittance.NOT_NEEDED);
        assertThat(hall.allocation().admits(List.of("beans"))).isEqualTo(Admittance.ADMITTED);
    }

    @Test
    void shouldCountWhatWasTakenBeforeThereWasALimit() {
        Hall hall = Hall.under(Control.none(Claims.RECIPE));
        IntStream.range(0, 5).forEach(i -> hall.take(Claims.taken(i, "peas")));

        hall.control(aControl().target(6).build()).takeAll(List.of(claim(7), claim(8)));

        assertThat(hall.granted()).hasSize(1);
        assertThat(hall.allocation().granted()).isEqualTo(6);
    }

    @Test
    void shouldStopAtABudgetOfTokensThatCountsEveryCall() {
        Hall hall = Hall.under(aControl().tokens(250).build()).takeAll(claims(3, "peas", null));

        assertThat(hall.granted()).hasSize(2);
        assertThat(hall.refused()).containsExactly("budget-spent");
        assertThat(hall.allocation().pause().detail()).isEqualTo("300 of 250 tokens");
    }

    @Test
    void shouldStopAtABudgetOfMoney() {
        Control control = aControl()
                .money(0.0003)
                .price(Claims.MODEL, new Price(1, 2, null))
                .build();

        Hall hall = Hall.under(control).takeAll(claims(4, "peas", null));

        assertThat(hall.granted()).hasSize(2);
        assertThat(hall.refused()).containsExactly("budget-spent", "budget-spent");
    }

    @Test
    void shouldWaitForThePriceOfAModel() {
        Hall hall = Hall.under(aControl().money(1).build()).take(claim(0));

        assertThat(hall.waiting()).isOne();
        assertThat(hall.allocation().pause().why()).isEqualTo("price-missing");
        assertThat(hall.allocation().pause().detail()).isEqualTo("model drafter has no price");
    }

    @Test
    void shouldCapRefusalsAtTheirShareOfTheTarget() {
        Control control =
                aControl().target(10).quota(DraftDecision.REFUSE, Quota.of(0.3)).build();

        Hall hall = Hall.under(control).takeAll(claims(5, "peas", DraftDecision.REFUSE));

        assertThat(hall.granted()).hasSize(3);
        assertThat(hall.refused()).containsExactly("quota-full", "quota-full");
        assertThat(hall.allocation().pause()).isNull();
    }

    @Test
    void shouldCapAKindAtItsShareOfWhatIsThereWithoutATarget() {
        Control control = aControl().quota(DraftDecision.REFUSE, Quota.of(0.5)).build();
        Claim refusal = Claims.of(0, "peas", DraftDecision.REFUSE);

        Hall hall = Hall.under(control)
                .take(refusal)
                .take(Claims.of(1, "peas", DraftDecision.COMPLY))
                .take(Claims.of(2, "peas", DraftDecision.REFUSE));

        assertThat(hall.refused()).containsExactly("quota-full");
        assertThat(hall.granted()).hasSize(2);
    }

    @Test
    void shouldKeepRoomForBenignContrast() {
        Hall hall = Hall.under(aControl().target(10).contrast(0.2).build())
                .takeAll(claims(12, "peas", DraftDecision.REFUSE))
                .take(Claims.of(20, "peas", DraftDecision.COMPLY, true));

        assertThat(hall.allocation().granted()).isEqualTo(9);
        assertThat(hall.allocation().contrast()).isOne();
    }

    @Test
    void shouldThinOutAboutTheShareThatIsNotKept() {
        Control control = aControl().quota("peas", new Quota(1, 0.25)).build();

        Hall hall = Hall.under(control).takeAll(claims(1_000, "peas", null));

        assertThat(hall.granted()).hasSizeBetween(200, 300);
        assertThat(hall.refused()).containsOnly("thinned-out");
    }

    @Test
    void shouldDrainOrKeepWhatIsInFlightWhenItIsPausedByHand() {
        Hall drained = Hall.under(aControl().paused(true).build()).take(claim(0));
        Hall kept = Hall.under(aControl().paused(true).inFlight(InFlight.KEEP).build())
                .take(claim(0));

        assertThat(drained.granted()).hasSize(1);
        assertThat(kept.waiting()).isOne();
        assertThat(drained.allocation().admits(List.of())).isEqualTo(Admittance.WAITS);
        assertThat(kept.control(Control.none(Claims.RECIPE)).granted()).hasSize(1);
    }

    private static List<Claim> claims(int count, String category, @Nullable DraftDecision decision) {
        return IntStream.range(0, count)
                .mapToObj(i -> Claims.of(i, category, decision))
                .toList();
    }

    private static Claim claim(int number) {
        return Claims.of(number, "peas", null);
    }
}
