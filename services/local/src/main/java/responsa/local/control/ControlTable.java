package responsa.local.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Allocation;
import responsa.topics.record.Control;
import responsa.topics.record.Quota;
import responsa.topics.record.Tokens;

/// A control and how far its recipe is, for people.
final class ControlTable {
    private ControlTable() {}

    /// @param told as the allocator published it last; null where it has published nothing
    static List<String> lines(Control control, @Nullable Allocation told) {
        Allocation now = told == null ? Allocation.nothing(control.recipe()) : told;
        List<String> lines = new ArrayList<>();
        lines.add(line("recipe", control.recipe()));
        lines.add(line("tuples", of(now.granted(), control.target())));
        control.categoryTargets()
                .forEach((category, target) ->
                        lines.add(line("  " + category, of(now.byCategory().getOrDefault(category, 0L), target))));
        long tokens = now.spent().values().stream().mapToLong(Tokens::total).sum();
        lines.add(line("tokens", of(tokens, control.budgetTokens())));
        if (control.budgetMoney() != null) {
            lines.add(line("money", "at most " + control.budgetMoney()));
        }
        control.categoryQuotas().forEach((category, quota) -> lines.add(line("quota " + category, text(quota))));
        control.decisionQuotas()
                .forEach((decision, quota) -> lines.add(line(
                        "quota " + decision.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "%s; %d tuples".formatted(text(quota), now.byDecision().getOrDefault(decision, 0L)))));
        if (control.contrast() != null) {
            lines.add(line("benign contrast", "at least %s; %d tuples".formatted(control.contrast(), now.contrast())));
        }
        lines.add(line("in flight", control.inFlight().name().toLowerCase(Locale.ROOT)));
        lines.add(line("paused", paused(control, now)));
        return lines;
    }

    private static String paused(Control control, Allocation now) {
        if (control.paused()) {
            return "by hand";
        }
        return now.pause() == null
                ? "no"
                : "%s: %s".formatted(now.pause().why(), now.pause().detail());
    }

    private static String text(Quota quota) {
        return "at most " + quota.share() + (quota.keep() == null ? "" : ", of which " + quota.keep() + " are kept");
    }

    private static String of(long have, @Nullable Long most) {
        return most == null ? Long.toString(have) : "%d of %d".formatted(have, most);
    }

    private static String line(String name, String value) {
        return "%-24s %s".formatted(name, value);
    }
}
