package responsa.stage.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The ledgers that a worker has, in turn: no partition waits behind another one's backlog, and the calls in flight of
/// all of them together stay within their bound.
///
/// @param <T> what a ledger belongs to
public final class Roster<T> {
    private final Deque<Seat<T>> seats = new ArrayDeque<>();
    private final int mostInFlight;

    /// @param mostInFlight bound on inputs being planned and calls under way
    public Roster(int mostInFlight) {
        this.mostInFlight = mostInFlight;
    }

    /// Adds a ledger.
    public void add(T holder, PartitionLedger ledger) {
        seats.addLast(new Seat<>(holder, ledger));
    }

    /// Takes a ledger out.
    public void remove(T holder) {
        seats.removeIf(seat -> seat.holder().equals(holder));
    }

    /// What is to be done next, and for whom; empty when every ledger waits. Whoever was served goes to the end.
    public Optional<Turn<T>> next() {
        boolean full = inFlight() >= mostInFlight;
        for (Seat<T> seat : seats) {
            Decision decision = seat.ledger().next();
            if (isPossible(decision, full)) {
                seats.remove(seat);
                seats.addLast(seat);
                return Optional.of(new Turn<>(seat.holder(), decision));
            }
        }
        return Optional.empty();
    }

    /// Inputs being planned and calls that have not ended.
    public int inFlight() {
        return seats.stream().mapToInt(seat -> seat.ledger().inFlight()).sum();
    }

    /// Whose ledgers these are.
    public List<T> holders() {
        return seats.stream().map(Seat::holder).toList();
    }

    private static boolean isPossible(Decision decision, boolean full) {
        return switch (decision) {
            case Decision.Wait none -> false;
            case Decision.Plan plan -> !full;
            case Decision.Call call -> !full;
            case Decision.CallTogether call -> !full;
            case Decision.Repeat repeat -> !full;
            case Decision.Skip skip -> true;
            case Decision.Finish finish -> true;
            case Decision.Commit commit -> true;
        };
    }

    /// A decision for one ledger.
    public record Turn<T>(T holder, Decision decision) {}

    private record Seat<T>(T holder, PartitionLedger ledger) {}
}
