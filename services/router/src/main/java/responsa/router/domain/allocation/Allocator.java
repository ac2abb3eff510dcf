package responsa.router.domain.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Allocation;
import responsa.topics.record.Candidate;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.InFlight;
import responsa.topics.record.Pause;
import responsa.topics.record.Reason;
import responsa.topics.record.Ruling;

/// Decides on claims.
public final class Allocator {
    private Allocator() {}

    /// Answers a claim that is heard for the first time, or again after it waited.
    ///
    /// @param control null where the recipe has none: then everything is granted
    public static Allotment decide(Allocation before, @Nullable Control control, Claim claim) {
        Allocation now = before.plus(claim.spent());
        List<Ruling> rulings = new ArrayList<>();
        List<Candidate> waiting = new ArrayList<>();
        for (Candidate candidate : claim.candidates()) {
            Room room = claim.taken() || control == null ? new Room.Free() : room(now, control, claim, candidate);
            switch (room) {
                case Room.Free free -> {
                    now = now.plus(claim.categories(), candidate);
                    rulings.add(ruling(candidate, null));
                }
                case Room.None none -> rulings.add(ruling(candidate, none.reason()));
                case Room.Later later -> waiting.add(candidate);
            }
        }
        return new Allotment(
                stated(now, control),
                claim.taken() ? List.of() : rulings,
                waiting.isEmpty() ? Optional.empty() : Optional.of(claim.waiting(waiting)));
    }

    /// The allocation under another control: the same numbers, and whether the recipe goes on.
    public static Allocation stated(Allocation now, @Nullable Control control) {
        return control == null
                ? now.standing(null, List.of(), null)
                : now.standing(Limits.pause(now, control).orElse(null), Limits.full(now, control), control.inFlight());
    }

    private static Room room(Allocation now, Control control, Claim claim, Candidate candidate) {
        return Quotas.thinned(control, claim, candidate)
                .<Room>map(Room.None::new)
                .or(() -> Limits.stop(now, control).map(Allocator::stopped))
                .or(() -> Limits.full(now, control).stream()
                        .filter(claim.categories()::contains)
                        .findFirst()
                        .map(category -> limited(control.inFlight(), new Reason(Limits.CATEGORY, category))))
                .or(() -> Quotas.full(now, control, claim, candidate).map(Room.None::new))
                .orElseGet(Room.Free::new);
    }

    private static Room stopped(Pause pause) {
        return limited(pause.inFlight(), new Reason(pause.why(), pause.detail()));
    }

    private static Room limited(InFlight inFlight, Reason reason) {
        return switch (inFlight) {
            case DRAIN -> new Room.None(reason);
            case KEEP -> new Room.Later(reason);
        };
    }

    private static Ruling ruling(Candidate candidate, @Nullable Reason refused) {
        return new Ruling(candidate.attempt(), candidate.sampleIndex(), refused);
    }
}
