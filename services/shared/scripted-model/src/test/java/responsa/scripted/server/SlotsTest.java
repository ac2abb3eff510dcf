package responsa.scripted.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import responsa.scripted.script.Capacity;
import responsa.scripted.script.Script;

class SlotsTest {
    private static final Capacity CAPACITY = Script.standard().capacity();

    private final List<Integer> served = new ArrayList<>();

    @Test
    void shouldServeFirstWhoCameFirst() {
        Slots slots = new Slots(CAPACITY.withSlots(2));
        IntStream.range(0, 5).forEach(name -> slots.enter(new Guest(name)));

        slots.leave();
        slots.leave();

        assertThat(served).containsExactly(0, 1, 2, 3);
    }

    @Test
    void shouldNotLetAnybodyPassThoseWhoWait() {
        Slots slots = new Slots(CAPACITY.withSlots(1));
        slots.enter(new Guest(0));
        slots.enter(new Guest(1));

        slots.resize(CAPACITY.withSlots(2));
        slots.enter(new Guest(2));

        assertThat(served).containsExactly(0, 1);
    }

    @Test
    void shouldSkipWhoGaveUpWaiting() {
        Slots slots = new Slots(CAPACITY.withSlots(1));
        Guest gone = new Guest(1);
        slots.enter(new Guest(0));
        slots.enter(gone);
        slots.enter(new Guest(2));

        gone.ended = true;
        slots.leave();

        assertThat(served).containsExactly(0, 2);
    }

    @Test
    void shouldSendAwayWhomTheQueueHasNoPlaceForUntilSomebodyGivesUp() {
        Slots slots = new Slots(CAPACITY.withSlots(1).withQueue(1));
        Guest gone = new Guest(1);
        slots.enter(new Guest(0));

        assertThat(slots.enter(gone)).isTrue();
        assertThat(slots.enter(new Guest(2))).isFalse();
        gone.ended = true;
        assertThat(slots.enter(new Guest(3))).isTrue();
        slots.leave();
        assertThat(served).containsExactly(0, 3);
    }

    @Test
    void shouldTakeNobodyInWhileFewerSlotsThanBeforeAreAllTaken() {
        Slots slots = new Slots(CAPACITY.withSlots(2));
        IntStream.range(0, 3).forEach(name -> slots.enter(new Guest(name)));

        slots.resize(CAPACITY.withSlots(1));
        slots.leave();
        assertThat(served).containsExactly(0, 1);

        slots.leave();
        assertThat(served).containsExactly(0, 1, 2);
    }

    /// Each of them gives its slot back while it is served, as answers do that take no time.
    @Test
    void shouldServeALongQueueWithoutAGrowingStack() {
        Slots slots = new Slots(CAPACITY.withSlots(1));
        slots.enter(new Guest(0));
        IntStream.range(1, 60_000).forEach(name -> slots.enter(new Hasty(name, slots)));

        slots.leave();

        assertThat(served).hasSize(60_000).isSorted();
    }

    private class Guest implements Claim {
        private final int name;
        private boolean ended;

        Guest(int name) {
            this.name = name;
        }

        @Override
        public void serve() {
            served.add(name);
        }

        @Override
        public boolean hasEnded() {
            return ended;
        }
    }

    private final class Hasty extends Guest {
        private final Slots slots;

        Hasty(int name, Slots slots) {
            super(name);
            this.slots = slots;
        }

        @Override
        public void serve() {
            super.serve();
            slots.leave();
        }
    }
}
