package responsa.model.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A limit that finds out how many calls an endpoint works on at once, and follows when that changes.
///
/// It rises while it is used up and calls do not wait at the endpoint: doubling at first, later by 1, 2, 4 and so on,
/// as soon as the calls that a step let in have begun. Where calls wait for a slot, it stays between a quarter above
/// what the endpoint works on and twice that, since a short queue keeps all slots busy and a long one helps nobody. A
/// cut is by half at most, as the queue may be that of other processes; and it is checked: where calls do not wait less
/// afterwards, it was no queue, and the cut is undone.
///
/// Where the endpoint refuses, the calls in flight without the refused ones of the burst are its wall; a burst cuts the
/// limit once, and by half at most. It stays a hundredth below the wall for sixty times the pause that
/// was asked for, then looks beyond it.
public final class AdaptiveLimit implements CallLimit {
    private static final int FIRST = 32;
    private static final int FEWEST_SAMPLES = 32;
    /// Below it more calls would help.
    private static final double SHORT_QUEUE = 0.2;
    /// Above it half of the calls wait.
    private static final double LONG_QUEUE = 0.5;
    /// Above what is worked on, so that a slot that falls free finds a call.
    private static final double HEADROOM = 1.25;
    /// A single refusal without a pause among so many calls is taken for an accident.
    private static final int AN_ACCIDENT_IN = 100;

    private final int most;
    private final QueueShare queue = new QueueShare();
    private int calls;
    private int step;
    private int weight;
    private long cuts;
    private int takenSinceRefusal = AN_ACCIDENT_IN;
    private Round round = new Round(0, FEWEST_SAMPLES, FEWEST_SAMPLES);
    private @Nullable Wall wall;
    private @Nullable Cut doubted;

    /// @param most it never rises above that
    public AdaptiveLimit(int most) {
        this.most = most;
        this.calls = Math.min(FIRST, most);
        this.step = calls;
        this.weight = calls;
    }

    @Override
    public int calls() {
        return calls;
    }

    @Override
    public boolean isOfAll() {
        return false;
    }

    @Override
    public int weight() {
        return Math.min(weight, calls);
    }

    @Override
    public Mark taken(int inFlight) {
        takenSinceRefusal++;
        round.taken(inFlight);
        return new Mark(inFlight, round.number(), cuts);
    }

    @Override
    public void began(Mark mark, Duration firstByte, Instant now) {
        if (mark.round() == round.number() && (round.began(firstByte) || isRoom())) {
            endRound(now);
        }
    }

    /// Whether the limit is used up, and even the slowest of the calls that it let in found a slot.
    private boolean isRoom() {
        return round.hasFew() && round.peak() >= calls && queue.of(round.slowest()) <= SHORT_QUEUE;
    }

    @Override
    public void answered(Mark mark, Duration latency) {
        queue.answered(latency);
    }

    @Override
    public void refused(Mark mark, int inFlight, @Nullable Duration asked, Instant now) {
        boolean accident = asked == null && takenSinceRefusal >= AN_ACCIDENT_IN;
        takenSinceRefusal = 0;
        if (mark.cuts() == cuts && !accident) {
            wall = Wall.found(calls, inFlight, asked, now);
            cuts++;
        } else if (mark.cuts() == cuts - 1 && wall != null) {
            wall = wall.lowered();
        } else {
            return;
        }
        set(Math.min(calls, wall.limit()));
        step = 1;
        doubted = null;
    }

    private void endRound(Instant now) {
        long firstByte = round.firstByte();
        int peak = Math.min(round.peak(), calls);
        undoWhatWasNoQueue(firstByte);
        double waiting = queue.of(firstByte);
        weight = waiting > SHORT_QUEUE ? Math.max(1, (int) (peak * (1 - waiting))) : calls;
        if (waiting > LONG_QUEUE) {
            cut(peak, waiting, firstByte);
        } else if (waiting <= SHORT_QUEUE && peak == calls) {
            grow(now);
        } else {
            step = 1;
            set(calls);
        }
    }

    private void cut(int peak, double waiting, long firstByte) {
        doubted = new Cut(calls, peak, firstByte);
        step = 1;
        set(Math.max(Math.ceilDiv(peak, 2), (int) Math.ceil(HEADROOM * peak * (1 - waiting))));
    }

    /// Of a queue that is cut short, calls wait less; if they hardly do, it is the model that takes so long.
    private void undoWhatWasNoQueue(long firstByte) {
        Cut cut = doubted;
        doubted = null;
        if (cut != null && !cut.helped(firstByte, calls, queue.latency())) {
            queue.isLeast(firstByte);
            calls = cut.limit;
        }
    }

    /// While the wall's time lasts, up to just below it; afterwards beyond, and after a round there it is forgotten.
    private void grow(Instant now) {
        int next = calls + step;
        if (wall != null && now.isBefore(wall.until())) {
            next = Math.min(next, wall.limit());
        } else if (wall != null && calls > wall.calls()) {
            wall = null;
        }
        step = next > calls ? Math.min(2 * step, next) : 1;
        set(Math.max(calls, Math.min(next, most)));
    }

    /// Begins a round under this limit: it lasts at least until the calls that it lets in more have begun to be
    /// answered.
    private void set(int limit) {
        int more = limit - calls;
        calls = limit;
        int few = more > 0 ? more : Math.min(calls, FEWEST_SAMPLES);
        round = new Round(round.number() + 1, few, Math.max(FEWEST_SAMPLES, more));
    }

    /// A cut that may be wrong.
    ///
    /// @param limit before it
    /// @param inFlight before it
    /// @param firstByte before it
    private record Cut(int limit, int inFlight, long firstByte) {

        /// Whether calls wait less by at least a quarter of what they would if all of it was a queue.
        boolean helped(long firstByteNow, int limitNow, double latency) {
            double queued = latency * (1 - Math.min(1.0, (double) limitNow / inFlight));
            return firstByte - firstByteNow >= queued / 4;
        }
    }
}
