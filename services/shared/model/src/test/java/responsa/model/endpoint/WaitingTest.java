package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WaitingTest {
    private static final int ANY = Integer.MAX_VALUE;

    private final Waiting waiting = new Waiting();

    @Test
    void shouldServeASharesCallsInTheirOrder() {
        List<Ticket> calls = add("a", 3);

        assertThat(served(3)).containsExactlyElementsOf(calls);
        assertThat(waiting.next()).isNull();
    }

    @Test
    void shouldLetTheSharesTakeTurnsHoweverManyCallsEachHas() {
        add("a", 5);
        add("b", 2);
        add("c", 1);

        assertThat(served(8).stream().map(ticket -> ticket.claim().share()))
                .containsExactly("a", "b", "c", "a", "b", "a", "a", "a");
    }

    @Test
    void shouldPreferACallThatSuitsThePlace() {
        List<Ticket> calls = add("a", 3);

        assertThat(waiting.next(ticket -> ticket == calls.get(2) ? 0 : 1, ANY)).isSameAs(calls.get(2));
        assertThat(waiting.next()).isSameAs(calls.get(0));
    }

    /// Where the place is nobody's own, it goes to the call that would rather have the fewest others.
    @Test
    void shouldPreferTheCallThatThePlaceSuitsBest() {
        List<Ticket> calls = add("a", 4);
        List<Integer> ranks = List.of(5, 2, 1, 1);

        assertThat(waiting.next(ticket -> ranks.get(calls.indexOf(ticket)), ANY))
                .isSameAs(calls.get(2));
        assertThat(waiting.next(ticket -> ranks.get(calls.indexOf(ticket)), ANY))
                .isSameAs(calls.get(3));
        assertThat(waiting.next(ticket -> 3, ANY)).as("of equals the first").isSameAs(calls.get(0));
    }

    @Test
    void shouldLetNoCallBeOvertakenForEver() {
        Ticket head = add("a", 1).getFirst();
        add("a", 200);

        List<Ticket> served = Stream.generate(() -> waiting.next(ticket -> ticket == head ? 1 : 0, ANY))
                .limit(Waiting.MOST_OVERTAKEN + 1)
                .toList();

        assertThat(served.getLast()).isSameAs(head);
        assertThat(served.subList(0, Waiting.MOST_OVERTAKEN)).doesNotContain(head);
    }

    @Test
    void shouldLetACallWaitOnThatThePlaceDoesNotSuit() {
        List<Ticket> calls = add("a", 2);
        List<Ticket> others = add("b", 1);

        assertThat(waiting.next(any -> 5, 4)).isNull();
        assertThat(waiting.next(ticket -> calls.contains(ticket) ? 5 : 4, 4)).isSameAs(others.getFirst());
        assertThat(waiting.size()).isEqualTo(2);
        assertThat(waiting.next(any -> 4, 4)).as("its order is kept").isSameAs(calls.getFirst());
    }

    /// Where the place is filled with calls of other shares again and again.
    @Test
    void shouldLetNoCallBeOvertakenForEverByOtherShares() {
        Ticket unsuited = add("a", 1).getFirst();
        add("b", 200);

        List<Ticket> served = Stream.generate(() -> waiting.next(ticket -> ticket == unsuited ? 5 : 0, 4))
                .limit(Waiting.MOST_OVERTAKEN + 1)
                .toList();

        assertThat(served.getLast()).isSameAs(unsuited);
    }

    @Test
    void shouldForgetACallThatWaitsNoMore() {
        List<Ticket> calls = add("a", 2);

        assertThat(waiting.remove(calls.get(0))).isTrue();
        assertThat(waiting.remove(calls.get(0))).isFalse();
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.next()).isSameAs(calls.get(1));
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void shouldGiveAllAwayAtItsEnd() {
        add("a", 2);
        add("b", 1);

        assertThat(waiting.clear()).hasSize(3);
        assertThat(waiting.isEmpty()).isTrue();
        assertThat(waiting.next()).isNull();
    }

    private List<Ticket> add(String share, int calls) {
        List<Ticket> added = IntStream.range(0, calls)
                .mapToObj(call -> new Ticket(new Claim(null, share)))
                .toList();
        added.forEach(waiting::add);
        return added;
    }

    private List<Ticket> served(int calls) {
        return Stream.generate(() -> waiting.next()).limit(calls).toList();
    }
}
