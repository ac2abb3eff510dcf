package responsa.benchmarks.scenario;

import java.util.List;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.scripted.request.Task;

/// What tuples cost in one form.
///
/// @param faulty tuples whose draft has a planted fault
/// @param draftCalls requests that the drafter made
/// @param judgeCalls requests that the judge made
/// @param tokensPerTuple of prompts and answers together, as the model estimates them, cached ones included
/// @param callsByPlain calls a tuple by those of the plain form
/// @param tokensByPlain tokens a tuple by those of the plain form
record CostRow(
        String form,
        int prompts,
        int tuples,
        long faulty,
        long draftCalls,
        long judgeCalls,
        double callsPerTuple,
        double judgeCallsPerTuple,
        double tokensPerTuple,
        double callsByPlain,
        double tokensByPlain) {

    static CostRow of(String form, Round round, long faulty) {
        long tokens = round.counts().tokens().prompt() + round.counts().tokens().completion();
        long judged = round.counts().task(Task.JUDGE.id());
        int tuples = Math.max(1, round.tuples());
        return new CostRow(
                form,
                round.prompts(),
                round.tuples(),
                faulty,
                round.counts().task(Task.DRAFTER.id()),
                judged,
                (double) round.calls() / tuples,
                (double) judged / tuples,
                (double) tokens / tuples,
                1,
                1);
    }

    /// Beside the plain form.
    CostRow over(CostRow plain) {
        return new CostRow(
                form,
                prompts,
                tuples,
                faulty,
                draftCalls,
                judgeCalls,
                callsPerTuple,
                judgeCallsPerTuple,
                tokensPerTuple,
                callsPerTuple / plain.callsPerTuple,
                tokensPerTuple / plain.tokensPerTuple);
    }

    static Table table(List<CostRow> rows) {
        return new Table(
                List.of(
                        "form",
                        "prompts",
                        "tuples",
                        "of these faulty",
                        "drafts",
                        "passes asked for",
                        "calls a tuple",
                        "tokens a tuple",
                        "calls by plain",
                        "tokens by plain"),
                rows.stream().map(CostRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                form,
                Integer.toString(prompts),
                Integer.toString(tuples),
                Long.toString(faulty),
                Long.toString(draftCalls),
                Long.toString(judgeCalls),
                Figures.decimal(callsPerTuple),
                Figures.whole(tokensPerTuple),
                Figures.decimal(callsByPlain),
                Figures.decimal(tokensByPlain));
    }
}
