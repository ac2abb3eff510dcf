package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.model.limit.CallLimit;
import responsa.model.limit.FixedLimit;
import responsa.topics.id.Sha256;

/// M8: the calls of a prefix go to one endpoint while that has less than a quarter more than its share of all calls.
/// M9: no endpoint gets more than that share, or eight.
/// M10: when an endpoint goes, only its own prefixes move.
/// M18: an endpoint that works on as many calls as it can takes more only of prefixes that are its own or that it had
/// of late.
final class RendezvousPropertyTest {

    @Property
    void shouldKeepAPrefixWhereItIs(
            @ForAll @IntRange(min = 1, max = 12) int endpoints, @ForAll @Size(max = 200) List<Byte> prefixes) {
        List<Place> places = places(endpoints);
        List<Place> idle = places(endpoints);
        for (byte prefix : prefixes) {
            int calls = places.stream().mapToInt(Place::inFlight).sum();
            double bound = Math.max(8, Math.ceil(1.25 * (calls + 1) / endpoints));
            Place home = places.get(idle.indexOf(Rendezvous.of(idle, idle, claim(prefix))));
            boolean hasRoom = home.inFlight() < bound;

            Place taken = Rendezvous.of(places, places, claim(prefix));

            assertThat(!hasRoom || taken == home).as("M8").isTrue();
            taken.taken();
            assertThat((double) taken.inFlight()).as("M9").isLessThanOrEqualTo(bound);
        }
    }

    @Property
    void shouldMoveOnlyThePrefixesOfAnEndpointThatGoes(
            @ForAll @IntRange(min = 2, max = 12) int endpoints, @ForAll @IntRange(max = 11) int which) {
        List<Place> all = places(endpoints);
        Place gone = all.get(which % endpoints);
        List<Place> left = new ArrayList<>(all);
        left.remove(gone);

        for (int prefix = 0; prefix < 100; prefix++) {
            Place before = Rendezvous.of(all, all, claim(prefix));
            assertThat(before == gone || Rendezvous.of(left, left, claim(prefix)) == before)
                    .as("M10")
                    .isTrue();
        }
    }

    /// A call that takes what it would rather have, one endpoint after the other being full, takes them in its ranks.
    @Property
    void shouldRankEndpointsInTheOrderInWhichTheyAreTaken(
            @ForAll @IntRange(min = 1, max = 12) int endpoints, @ForAll int prefix) {
        List<Place> all = places(endpoints);
        assertThat(ranksAsTaken(all, prefix)).isSorted().doesNotHaveDuplicates().startsWith(0);

        all.forEach(place -> place.sent(prefix(prefix)));

        assertThat(ranksAsTaken(all, prefix))
                .isEqualTo(IntStream.range(0, endpoints).boxed().toList());
        assertThat(Rendezvous.rank(all.getFirst(), all, new Claim(null, ""))).isZero();
    }

    /// M8, of what does not go to the prefix's own endpoint.
    @Property
    void shouldPreferAnEndpointThatHadThePrefixOfLate(
            @ForAll @IntRange(min = 3, max = 12) int endpoints,
            @ForAll @IntRange(max = 11) int which,
            @ForAll int prefix) {
        List<Place> all = places(endpoints);
        Place home = Rendezvous.of(all, all, claim(prefix));
        List<Place> others = new ArrayList<>(all);
        others.remove(home);
        Place warm = others.get(which % others.size());
        warm.sent(Sha256.of("another prefix"));
        warm.sent(prefix(prefix));

        assertThat(Rendezvous.of(all, all, claim(prefix))).isSameAs(home);
        assertThat(Rendezvous.of(others, all, claim(prefix))).as("M8").isSameAs(warm);
    }

    /// The endpoint may have twice as many calls as it works on at once: the rest waits there.
    @Property
    void shouldLetOnlyCallsThatFindTheirPrefixWaitAtAnEndpoint(
            @ForAll @IntRange(min = 2, max = 12) int endpoints,
            @ForAll @IntRange(min = 1, max = 16) int worked,
            @ForAll @IntRange(max = 40) int inFlight,
            @ForAll int prefix) {
        List<Place> all = places(endpoints, new Queueing(worked));
        Place home = Rendezvous.of(all, all, claim(prefix));
        all.forEach(place -> IntStream.range(0, inFlight).forEach(call -> place.taken()));

        for (Place place : all) {
            boolean suits = place == home || inFlight < worked;
            assertThat(Rendezvous.takes(place, all, claim(prefix))).as("M18").isEqualTo(suits && inFlight < 2 * worked);
            place.sent(prefix(prefix));
            assertThat(Rendezvous.takes(place, all, claim(prefix))).as("M18").isEqualTo(inFlight < 2 * worked);
            assertThat(Rendezvous.takes(place, all, new Claim(null, ""))).isEqualTo(inFlight < 2 * worked);
        }
    }

    private static List<Integer> ranksAsTaken(List<Place> all, int prefix) {
        List<Place> open = new ArrayList<>(all);
        return IntStream.range(0, all.size())
                .mapToObj(taken -> {
                    Place next = Rendezvous.of(open, all, claim(prefix));
                    open.remove(next);
                    return Rendezvous.rank(next, all, claim(prefix));
                })
                .toList();
    }

    @Property(tries = 20)
    void shouldGiveEveryEndpointItsShareOfThePrefixes(@ForAll @IntRange(min = 2, max = 8) int endpoints) {
        List<Place> places = places(endpoints);
        Map<Place, Integer> shares = new HashMap<>();
        int prefixes = 4000;

        IntStream.range(0, prefixes)
                .forEach(prefix -> shares.merge(Rendezvous.of(places, places, claim(prefix)), 1, Integer::sum));

        assertThat(shares).hasSize(endpoints);
        assertThat(shares.values())
                .allSatisfy(share ->
                        assertThat((double) share * endpoints / prefixes).isBetween(0.8, 1.2));
    }

    private static List<Place> places(int endpoints) {
        return places(endpoints, new FixedLimit(1_000));
    }

    private static List<Place> places(int endpoints, CallLimit limit) {
        return IntStream.range(0, endpoints)
                .mapToObj(at -> Address.parse("url", "http://model-%d:8000/v1".formatted(at)))
                .map(address -> new Place(
                        new Endpoint("m", address, null, true, false, "max_tokens", Allowance.free(), false),
                        limit,
                        EndpointShare.ALL))
                .toList();
    }

    private static Claim claim(int prefix) {
        return new Claim(prefix(prefix), "");
    }

    private static Sha256 prefix(int number) {
        return Sha256.of("prefix " + number);
    }

    /// Of an endpoint that may have twice as many calls as it works on.
    private record Queueing(int weight) implements CallLimit {

        @Override
        public int calls() {
            return 2 * weight;
        }

        @Override
        public boolean isOfAll() {
            return false;
        }
    }
}
