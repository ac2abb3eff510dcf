package responsa.local.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import responsa.local.control.ControlChange;
import responsa.local.input.UnusableInputException;
import responsa.topics.record.InFlight;

/// The options that limit a recipe; `none` lifts a limit.
final class ControlArguments {
    @Option(names = "--target", paramLabel = "N", description = "Accept until there are N tuples.")
    private @Nullable String target;

    @Option(names = "--category-target", paramLabel = "ID=N", description = "Accept N tuples of a category.")
    private Map<String, String> categoryTargets = new LinkedHashMap<>();

    @Option(
            names = "--quota",
            paramLabel = "KIND=SHARE",
            description = "At most this share of comply, refuse, safe-complete or a category; SHARE/KEEP also thins it."
                    + " For contrast: at least this share.")
    private Map<String, String> quotas = new LinkedHashMap<>();

    @Option(names = "--budget-tokens", paramLabel = "N", description = "Spend at most N tokens.")
    private @Nullable String budgetTokens;

    @Option(names = "--budget-money", paramLabel = "X", description = "Spend at most X, by --price.")
    private @Nullable String budgetMoney;

    @Option(
            names = "--price",
            paramLabel = "MODEL=P/C",
            description = "What a million prompt and completion tokens of a model cost; P/C/CACHED for cached ones.")
    private Map<String, String> prices = new LinkedHashMap<>();

    @Option(names = "--drain", description = "At a limit, let what is in flight settle without a tuple.")
    private boolean drain;

    @Option(names = "--keep", description = "At a limit, keep what is in flight for a higher one (the default).")
    private boolean keep;

    /// What they change.
    ControlChange change() {
        if (drain && keep) {
            throw new UnusableInputException("--drain and --keep exclude each other; give one.");
        }
        ControlChange change = ControlChange.NOTHING;
        change = target == null ? change : change.target(target);
        change = budgetTokens == null ? change : change.budgetTokens(budgetTokens);
        change = budgetMoney == null ? change : change.budgetMoney(budgetMoney);
        for (Map.Entry<String, String> entry : categoryTargets.entrySet()) {
            change = change.categoryTarget(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, String> entry : quotas.entrySet()) {
            change = change.quota(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, String> entry : prices.entrySet()) {
            change = change.price(entry.getKey(), entry.getValue());
        }
        return drain || keep ? change.inFlight(drain ? InFlight.DRAIN : InFlight.KEEP) : change;
    }
}
