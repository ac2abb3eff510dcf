package responsa.router.domain.allocation;

import java.util.List;
import java.util.Optional;
import responsa.topics.record.Allocation;
import responsa.topics.record.Claim;
import responsa.topics.record.Ruling;

/// What a claim led to.
///
/// @param next the recipe's allocation
/// @param rulings the answers that are given now
/// @param waiting what of the claim waits; empty if nothing does
public record Allotment(Allocation next, List<Ruling> rulings, Optional<Claim> waiting) {

    public Allotment {
        rulings = List.copyOf(rulings);
    }
}
