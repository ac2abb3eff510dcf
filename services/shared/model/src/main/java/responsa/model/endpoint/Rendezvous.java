package responsa.model.endpoint;

import java.util.Comparator;
import java.util.List;
import responsa.topics.id.Sha256;

/// Which endpoint a call is sent to.
///
/// Calls of a prefix go to one, so that its prefix cache serves them: the one with the highest hash of prefix and
/// endpoint (rendezvous hashing, Thaler and Ravishankar 1998), while that has no more than its share of the calls
/// (bounded loads, Mirrokni, Thorup and Zadimoghaddam 2018). What is too much for it goes to endpoints that had the
/// prefix of late, and only then to others, the next higher hash first each time. Shares go by what each endpoint
/// achieves; the hash does not, since prefixes would move with every change of it and find no cache. Calls without a
/// prefix go to the endpoint that has the fewest for what it achieves.
///
/// Processes agree on a prefix's own endpoint without speaking to each other, and when an endpoint comes or goes, only
/// its own prefixes move.
final class Rendezvous {
    /// An endpoint takes a quarter more calls than its share: less would scatter prefixes, more would let some queue.
    private static final double SLACK = 1.25;
    /// That few calls any endpoint serves at once; below it a share says nothing.
    private static final int FEW = 8;
    /// The least rank of an endpoint that is not likely to have the prefix; more than there are endpoints.
    private static final int COLD = 1 << 20;

    private Rendezvous() {}

    /// @param open endpoints that take the call, at least one
    /// @param up all that are up, these included
    static Place of(List<Place> open, List<Place> up, Claim claim) {
        return claim.prefix() == null ? leastLoaded(open) : best(belowBound(open), up, claim);
    }

    /// Whether an endpoint takes the call now. What it has room for beyond what it works on at once only waits there:
    /// that room is for calls that find their prefix, others wait here, where they still have a choice.
    static boolean takes(Place place, List<Place> up, Claim claim) {
        return place.isOpen() && rank(place, up, claim) <= mostRank(place);
    }

    /// The highest rank of a call that an endpoint takes while it is open.
    static int mostRank(Place place) {
        return place.isIdle() ? Integer.MAX_VALUE : COLD - 1;
    }

    /// How little an endpoint suits a call, had all of them room: 0 if it is the call's own. Then come those that had
    /// the prefix of late, then the others, each by how many endpoints have a higher hash. So what is too much for
    /// one endpoint goes to the same few.
    static int rank(Place place, List<Place> up, Claim claim) {
        Sha256 prefix = claim.prefix();
        if (prefix == null) {
            return 0;
        }
        int higher = higher(place, up, prefix.toSeed());
        return higher == 0 || place.hadOfLate(prefix) ? higher : COLD + higher;
    }

    /// A loop: it is run for many calls each time that a place falls free.
    private static int higher(Place place, List<Place> up, long key) {
        long hash = mixed(key ^ place.seed());
        int higher = 0;
        for (Place other : up) {
            if (mixed(key ^ other.seed()) > hash) {
                higher++;
            }
        }
        return higher;
    }

    private static Place best(List<Place> places, List<Place> up, Claim claim) {
        return places.stream()
                .min(Comparator.comparingInt(place -> rank(place, up, claim)))
                .orElseThrow();
    }

    /// Ties go to the first: with few calls that keeps one endpoint's prefix cache warm.
    private static Place leastLoaded(List<Place> open) {
        return open.stream()
                .min(Comparator.comparingDouble(place -> (double) place.inFlight() / place.weight()))
                .orElseThrow();
    }

    /// There is always one below its bound, since all bounds together exceed the calls.
    private static List<Place> belowBound(List<Place> open) {
        long calls = open.stream().mapToLong(Place::inFlight).sum() + 1;
        long weights = open.stream().mapToLong(Place::weight).sum();
        return open.stream()
                .filter(place -> place.inFlight() < bound(calls, (double) place.weight() / weights))
                .toList();
    }

    /// @param share of all calls, by weight
    static double bound(long calls, double share) {
        return Math.max(FEW, Math.ceil(SLACK * calls * share));
    }

    /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
