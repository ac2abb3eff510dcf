package responsa.router.domain.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;
import responsa.topics.record.Allocation;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.Reason;

/// One recipe whose claims arrive and whose control changes: remembers who was granted, refused or waits.
final class Hall {
    private final UnaryOperator<Allocation> betweenSteps;
    private final Set<CaseId> granted = new HashSet<>();
    private final List<String> refused = new ArrayList<>();
    private List<Claim> waiting = new ArrayList<>();
    private Allocation allocation = Allocation.nothing(Claims.RECIPE);
    private @Nullable Control control;

    private Hall(UnaryOperator<Allocation> betweenSteps) {
        this.betweenSteps = betweenSteps;
    }

    static Hall under(Control control) {
        return new Hall(UnaryOperator.identity()).control(control);
    }

    /// @param betweenSteps what happens to the allocation between two claims; a restart writes and reads it
    static Hall restarted(Control control, UnaryOperator<Allocation> betweenSteps) {
        return new Hall(betweenSteps).control(control);
    }

    Hall control(Control now) {
        control = now;
        allocation = Allocator.stated(allocation, now);
        List<Claim> again = waiting;
        waiting = new ArrayList<>();
        again.forEach(this::take);
        return this;
    }

    Hall take(Claim claim) {
        Allotment allotment = Allocator.decide(allocation, control, claim);
        allocation = betweenSteps.apply(allotment.next());
        allotment.waiting().ifPresent(waiting::add);
        allotment.rulings().forEach(ruling -> {
            Reason reason = ruling.refused();
            if (reason == null) {
                granted.add(claim.caseId());
            } else {
                refused.add(reason.name());
            }
        });
        return this;
    }

    Hall takeAll(List<Claim> claims) {
        claims.forEach(this::take);
        return this;
    }

    Set<CaseId> granted() {
        return granted;
    }

    List<String> refused() {
        return refused;
    }

    int waiting() {
        return waiting.size();
    }

    Allocation allocation() {
        return allocation;
    }
}
