package responsa.scripted.count;

import java.util.Map;

/// What the server counted since it started, or since it was last reset. Times are in seconds.
///
/// @param standIn always true: whatever reads this must not take it for a model's figures
/// @param unique different requests, by fingerprint
/// @param repeats requests whose fingerprint had been there before
/// @param forgotten fingerprints that were dropped for lack of room; unless it is 0, `unique`, `repeats` and the calls
/// by
///     request are not exact
/// @param unreadable requests that got a 4xx and are in no other figure
/// @param answers that went out to their last byte; a request may ask for several
/// @param inFlight from the moment a request was read to its end, waiting ones included
/// @param serving those of them that have a slot
/// @param outcomes how requests ended, by [Outcome#id]
/// @param tasks requests by task
/// @param planted answers by planted defect
/// @param slips answers by slip
public record Counts(
        boolean standIn,
        double seconds,
        long requests,
        long unique,
        long repeats,
        long forgotten,
        long unreadable,
        long answers,
        Level inFlight,
        Level serving,
        int held,
        Connections connections,
        Tokens tokens,
        PrefixBlocks prefixBlocks,
        Map<String, Long> outcomes,
        Map<String, Long> tasks,
        Map<String, Long> planted,
        Map<String, Long> slips,
        Map<String, ModelCounts> models) {

    public Counts {
        outcomes = Map.copyOf(outcomes);
        tasks = Map.copyOf(tasks);
        planted = Map.copyOf(planted);
        slips = Map.copyOf(slips);
        models = Map.copyOf(models);
    }

    /// A number that goes up and down.
    ///
    /// @param integral of the number over time, in seconds: divided by slots and time it is their use
    public record Level(long now, long max, double integral) {}

    /// Connections of clients.
    ///
    /// @param made since the start; a reset keeps the open ones and counts anew
    public record Connections(long open, long made) {}

    /// Estimated tokens of answered requests; `cached` of the prompt's.
    public record Tokens(long prompt, long completion, long cached) {}

    /// Blocks of the prefix cache: looked up, found, and kept now.
    public record PrefixBlocks(long asked, long hit, long kept) {}

    /// What was asked of one model name. Past 64 names the others are counted together as `(others)`.
    public record ModelCounts(long requests, Level serving, Map<String, Long> tasks, Map<String, Long> outcomes) {

        public ModelCounts {
            tasks = Map.copyOf(tasks);
            outcomes = Map.copyOf(outcomes);
        }
    }

    /// Requests of a task, such as `drafter`.
    public long task(String task) {
        return tasks.getOrDefault(task, 0L);
    }

    /// Requests that ended so, such as `answered`.
    public long outcome(String outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
