package responsa.model.endpoint;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The calls that wait for a place: the shares in turn, and within a share in the order in which they came, except
/// that a call which the place suits better may overtake, and that one which it does not suit waits on.
///
/// Bound: the first call of a share is overtaken [#MOST_OVERTAKEN] times at most, by whatever share; [#LOOKED_AT] calls
/// of a share are looked at.
final class Waiting {
    static final int MOST_OVERTAKEN = 64;
    private static final int LOOKED_AT = 512;

    private final Map<String, ArrayDeque<Ticket>> shares = new LinkedHashMap<>();
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(Ticket ticket) {
        shares.computeIfAbsent(ticket.claim().share(), first -> new ArrayDeque<>())
                .add(ticket);
        size++;
    }

    /// The next call, which waits no more; null where none waits.
    @Nullable
    Ticket next() {
        return next(any -> 0, 0);
    }

    /// The next call that a place suits, which waits no more; null where none does.
    ///
    /// @param rank how little the place suits a call; the lowest is served
    /// @param most the highest rank that is served
    @Nullable
    Ticket next(ToIntFunction<Ticket> rank, int most) {
        for (Map.Entry<String, ArrayDeque<Ticket>> turn : shares.entrySet()) {
            ArrayDeque<Ticket> calls = turn.getValue();
            Ticket next = chosen(calls, rank, most);
            if (next != null) {
                passOverSharesBefore(calls);
                endTurn(turn.getKey(), calls);
                return next;
            }
        }
        return null;
    }

    private void passOverSharesBefore(ArrayDeque<Ticket> served) {
        for (ArrayDeque<Ticket> calls : shares.values()) {
            if (calls == served) {
                return;
            }
            calls.element().isOvertaken();
        }
    }

    private void endTurn(String share, ArrayDeque<Ticket> calls) {
        shares.remove(share);
        if (!calls.isEmpty()) {
            shares.put(share, calls);
        }
        size--;
    }

    /// A call waits no more.
    ///
    /// @return whether it did
    boolean remove(Ticket ticket) {
        String share = ticket.claim().share();
        ArrayDeque<Ticket> calls = shares.get(share);
        if (calls == null || !calls.remove(ticket)) {
            return false;
        }
        if (calls.isEmpty()) {
            shares.remove(share);
        }
        size--;
        return true;
    }

    /// All of them, who wait no more.
    List<Ticket> clear() {
        List<Ticket> all = shares.values().stream().flatMap(Collection::stream).toList();
        shares.clear();
        size = 0;
        return all;
    }

    private static @Nullable Ticket chosen(ArrayDeque<Ticket> calls, ToIntFunction<Ticket> rank, int most) {
        Ticket head = calls.element();
        if (head.overtaken() >= MOST_OVERTAKEN) {
            return calls.remove();
        }
        Ticket best = head;
        int lowest = rank.applyAsInt(head);
        int looked = 0;
        for (Iterator<Ticket> at = calls.iterator(); lowest > 0 && at.hasNext() && looked < LOOKED_AT; looked++) {
            Ticket ticket = at.next();
            int own = rank.applyAsInt(ticket);
            if (own < lowest) {
                best = ticket;
                lowest = own;
            }
        }
        if (lowest > most) {
            return null;
        }
        if (best != head) {
            head.isOvertaken();
        }
        calls.remove(best);
        return best;
    }
}
