package responsa.local.watch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.local.books.Spent;
import responsa.topics.record.Case;
import responsa.topics.record.LabelAudit;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.TokenUsage;

/// What answers cost, as their records tell it.
final class Spendings {
    private Spendings() {}

    /// An answer without tries of its own came with another one's request, or was given without any: it has no call,
    /// and the tokens that were booked for it.
    static Spent of(ModelCall call) {
        TokenUsage usage = call.usage();
        long calls = call.tries() == 0 ? 0 : 1;
        return new Spent(calls, tokens(usage.prompt()), tokens(usage.completion()), tokens(usage.cached()));
    }

    /// What it took to find a case's categories, or to hold its label against a model; empty where no model was asked.
    static Optional<Spent> ofClassifying(Case made) {
        LabelAudit audit = made.labelAudit();
        return Optional.ofNullable(made.classification())
                .or(() -> Optional.ofNullable(audit).map(LabelAudit::call))
                .map(Spendings::of);
    }

    /// A pass tells the tokens of its last answer only; those of the unreadable ones before it are not known.
    static Spent ofPasses(List<Pass> passes) {
        return Spent.sum(passes.stream()
                .map(pass -> of(pass.call()).plus(new Spent(pass.calls() - 1L, 0, 0, 0)))
                .toList());
    }

    private static long tokens(@Nullable Long reported) {
        return reported == null ? 0 : reported;
    }
}
