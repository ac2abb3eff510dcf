package responsa.router.topology;

import responsa.router.domain.Part;
import responsa.streams.recipe.Recipes;
import responsa.streams.record.Incoming;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Reads what a record says about its attempt; one that cannot be counted is buried, and its failure counts.
final class Parts {
    /// What the router writes of a verdict is at most so much longer than the verdict itself.
    private static final int WRAPPING = 64 << 10;

    private static final int MOST_BYTES = (16 << 20) - WRAPPING;

    private final Recipes recipes;
    private final Delivery delivery;

    Parts(Recipes recipes, Delivery delivery) {
        this.recipes = recipes;
        this.delivery = delivery;
    }

    /// @param source of the record, for one that nothing is known of
    Part of(Incoming from, VerdictRecord record, String source) {
        return switch (record) {
            case Failure failure -> Part.of(failure, source);
            case Verdict verdict
            when tooLarge(from) ->
                buried(from, verdict, FailureCause.TOO_LARGE, "the record leaves no room for what is written of it");
            case Verdict verdict ->
                recipes.version(verdict.recipe().sha256())
                        .map(recipe -> Part.of(verdict, recipe))
                        .orElseGet(() -> buried(
                                from,
                                verdict,
                                FailureCause.VERSION_MISSING,
                                "recipe %s did not arrive in time"
                                        .formatted(verdict.recipe().sha256().shortened())));
        };
    }

    /// The failure that stands for a record that cannot be read.
    Failure unreadable(Incoming from) {
        delivery.bury(from, FailureCause.UNREADABLE, "the record is no verdict", null);
        return Part.unreadable(from.caseHeader().orElse(null));
    }

    private Part buried(Incoming from, Verdict verdict, FailureCause cause, String detail) {
        delivery.bury(from, cause, detail, verdict.draft().drafted().id());
        return Part.of(Part.buried(verdict, cause, detail), from.source());
    }

    /// Whether the record leaves no room for what is written of it.
    static boolean tooLarge(Incoming from) {
        return from.value() != null && from.value().length > MOST_BYTES;
    }
}
