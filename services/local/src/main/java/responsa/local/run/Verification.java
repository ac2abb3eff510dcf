package responsa.local.run;

import java.util.ArrayList;
import java.util.List;
import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.watch.Report;

/// Whether a finished run's books balance.
final class Verification {
    private Verification() {}

    /// What does not balance of a run that rests with cases in flight: their drafts have no exit yet.
    static List<String> atRest(Report report) {
        Balance cases = report.balance();
        return cases.difference() == 0
                ? List.of()
                : List.of("The books do not balance: %s; the left side has %+d."
                        .formatted(cases.text(), cases.difference()));
    }

    /// What does not balance, one line each; empty if all does.
    static List<String> problems(Report report) {
        Balance cases = report.balance();
        DraftBalance drafts = report.drafts();
        List<String> problems = new ArrayList<>(atRest(report));
        if (cases.inFlight() != 0) {
            problems.add("%d submissions left by no exit: %s.".formatted(cases.inFlight(), cases.text()));
        }
        if (drafts.difference() != 0) {
            problems.add("The drafts do not balance: %s; the left side has %+d."
                    .formatted(drafts.text(), drafts.difference()));
        }
        return problems;
    }
}
