package responsa.benchmarks.scenario;

import java.time.Duration;
import java.util.List;
import responsa.benchmarks.books.Balance;
import responsa.benchmarks.books.Interrupted;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.scripted.count.Calls;

/// What a kill cost.
///
/// @param kill what was going on
/// @param calls made until then
/// @param underWay calls whose last byte had not been sent
/// @param answered calls that were answered, and whose answer stood in no topic
/// @param unacknowledged both
/// @param repeated calls that were made again
/// @param needless those of them whose answer stood
/// @param secondsToGoOn from the start of the new process to its first call
record CrashRow(
        String kill,
        int prompts,
        long calls,
        long underWay,
        long answered,
        long unacknowledged,
        long repeated,
        long needless,
        long lost,
        long doubled,
        double secondsToGoOn) {

    static CrashRow of(
            String kill, int prompts, Interrupted killed, List<Calls> now, Balance balance, Duration toGoOn) {
        return new CrashRow(
                kill,
                prompts,
                killed.calls(),
                killed.underWay(),
                killed.answeredInVain(),
                killed.underWay() + killed.answeredInVain(),
                killed.repeated(now),
                killed.needless(now),
                balance.lost() + prompts - balance.cases(),
                balance.doubled(),
                toGoOn.toMillis() / 1e3);
    }

    static Table table(List<CrashRow> rows) {
        return new Table(
                List.of(
                        "killed",
                        "prompts",
                        "calls by then",
                        "under way",
                        "answered in vain",
                        "repeated",
                        "needlessly",
                        "lost",
                        "doubled",
                        "s to go on"),
                rows.stream().map(CrashRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                kill,
                Integer.toString(prompts),
                Long.toString(calls),
                Long.toString(underWay),
                Long.toString(answered),
                Long.toString(repeated),
                Long.toString(needless),
                Long.toString(lost),
                Long.toString(doubled),
                Figures.decimal(secondsToGoOn));
    }
}
