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
import responsa.model.limit.FixedLimit;
import responsa.topics.id.Sha256;

/// M8: the calls of a prefix go to one endpoint while that has less than a quarter more than its share of all calls.
/// M9: no endpoint gets more than that share, or eight.
/// M10: when an endpoint goes, only its own prefixes move.
final class RendezvousPropertyTest {

    @Property
    void shouldKeepAPrefixWhereItIs(
            @ForAll @IntRange(min = 1, max = 12) int endpoints, @ForAll @Size(max = 200) List<Byte> prefixes) {
        List<Place> places = places(endpoints);
        List<Place> idle = places(endpoints);
        for (byte prefix : prefixes) {
            int calls = places.stream().mapToInt(Place::inFlight).sum();
            double bound = Math.max(8, Math.ceil(1.25 * (calls + 1) / endpoints));
            Place home = places.get(idle.indexOf(Rendezvous.of(idle, claim(prefix))));
            boolean hasRoom = home.inFlight() < bound;

            Place taken = Rendezvous.of(places, claim(prefix));

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
            Place before = Rendezvous.of(all, claim(prefix));
            assertThat(before == gone || Rendezvous.of(left, claim(prefix)) == before)
                    .as("M10")
                    .isTrue();
        }
    }

    /// A call that takes what it would rather have, one endpoint after the other being full, takes them in its ranks.
    @Property
    void shouldRankEndpointsInTheOrderInWhichTheyAreTaken(
            @ForAll @IntRange(min = 1, max = 12) int endpoints, @ForAll int prefix) {
        List<Place> all = places(endpoints);
        List<Place> open = new ArrayList<>(all);

        for (int rank = 0; rank < endpoints; rank++) {
            Place taken = Rendezvous.of(open, claim(prefix));

            assertThat(Rendezvous.rank(taken, all, claim(prefix))).isEqualTo(rank);
            open.remove(taken);
        }
        assertThat(Rendezvous.rank(all.getFirst(), all, new Claim(null, ""))).isZero();
    }

    @Property(tries = 20)
    void shouldGiveEveryEndpointItsShareOfThePrefixes(@ForAll @IntRange(min = 2, max = 8) int endpoints) {
        List<Place> places = places(endpoints);
        Map<Place, Integer> shares = new HashMap<>();
        int prefixes = 4000;

        IntStream.range(0, prefixes)
                .forEach(prefix -> shares.merge(Rendezvous.of(places, claim(prefix)), 1, Integer::sum));

        assertThat(shares).hasSize(endpoints);
        assertThat(shares.values())
                .allSatisfy(share ->
                        assertThat((double) share * endpoints / prefixes).isBetween(0.8, 1.2));
    }

    private static List<Place> places(int endpoints) {
        return IntStream.range(0, endpoints)
                .mapToObj(at -> Address.parse("url", "http://model-%d:8000/v1".formatted(at)))
                .map(address -> new Place(
                        new Endpoint("m", address, null, true, false, "max_tokens", Allowance.free(), false),
                        new FixedLimit(1_000),
                        EndpointShare.ALL))
                .toList();
    }

    private static Claim claim(int prefix) {
        return new Claim(Sha256.of("prefix " + prefix), "");
    }
}
