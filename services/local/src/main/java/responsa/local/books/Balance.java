package responsa.local.books;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import responsa.topics.record.Exit;

/// The first equation, in submissions.
///
/// @param submitted lines that intake read as prompts or as unreadable ones
/// @param unreadable lines that are no prompts
/// @param duplicates submissions of a case that was submitted before
/// @param accepted cases with at least one tuple
/// @param inFlight submissions that have left by no exit
public record Balance(
        long submitted,
        long unreadable,
        long duplicates,
        long accepted,
        long rejected,
        long undecided,
        long dead,
        long inFlight) {

    /// What the left side has more than the right; 0 where the books balance.
    public long difference() {
        return submitted - settled() - inFlight;
    }

    /// Submissions that left by any exit.
    public long settled() {
        return unreadable + duplicates + accepted + rejected + undecided + dead;
    }

    /// Cases that left by an exit.
    public long cases(Exit exit) {
        return switch (exit) {
            case ACCEPTED -> accepted;
            case REJECTED -> rejected;
            case UNDECIDED -> undecided;
            case DEAD -> dead;
        };
    }

    /// The equation with its numbers, for people.
    public String text() {
        Map<String, Long> right = new LinkedHashMap<>();
        right.put("unreadable", unreadable);
        right.put("duplicates", duplicates);
        right.put("accepted", accepted);
        right.put("rejected", rejected);
        right.put("undecided", undecided);
        right.put("dead", dead);
        right.put("in flight", inFlight);
        return equation(submitted + " submitted", right);
    }

    static String equation(String left, Map<String, Long> right) {
        return right.entrySet().stream()
                .map(term -> term.getValue() + " " + term.getKey())
                .collect(Collectors.joining(" + ", left + " = ", ""));
    }
}
