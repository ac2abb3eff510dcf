package responsa.local.books;

import java.util.LinkedHashMap;
import java.util.Map;

/// The second equation, in drafts. It holds when every case has settled.
///
/// @param drafts drafts and samples that died in the drafter
/// @param dead as the outcomes count them
public record DraftBalance(long drafts, long tuples, long rejected, long notSelected, long undecided, long dead) {

    /// What the left side has more than the right: drafts under way, or what is wrong at the end.
    public long difference() {
        return drafts - tuples - rejected - notSelected - undecided - dead;
    }

    /// The equation with its numbers, for people.
    public String text() {
        Map<String, Long> right = new LinkedHashMap<>();
        right.put("tuples", tuples);
        right.put("rejected", rejected);
        right.put("not selected", notSelected);
        right.put("undecided", undecided);
        right.put("dead", dead);
        return Balance.equation(drafts + " drafts", right);
    }
}
