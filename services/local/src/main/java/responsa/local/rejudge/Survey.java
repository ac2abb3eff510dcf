package responsa.local.rejudge;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import responsa.local.watch.WholeTopic;
import responsa.topics.declared.Topics;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Tuple;

/// The tuples of a dataset that stand under a release of the spec, and which of them a change to another one touches.
/// Threads: one.
public final class Survey {
    private final Sha256 from;
    private final Sha256 to;
    private final Touch touch;
    private final Results results;
    private final Set<DraftId> counted = new HashSet<>();
    private final Map<VerdictId, SortedSet<String>> touched = new LinkedHashMap<>();
    private final Set<RecipeRef> recipes = new HashSet<>();
    private final Set<String> specIds = new HashSet<>();

    /// @param results all that the topics tell up to now
    public Survey(Touch touch, Results results) {
        this.from = touch.change().from().sha256();
        this.to = touch.change().to().sha256();
        this.touch = touch;
        this.results = results;
    }

    /// Where a tuple goes that is to be judged again.
    @FunctionalInterface
    public interface Queue {
        /// @throws IOException if it cannot be queued
        void add(int partition, Draft draft) throws IOException;
    }

    /// Reads the whole dataset. A tuple that was queued before is counted and not queued again.
    ///
    /// @param kafka client properties
    /// @param queue gets every other tuple that is touched
    public void read(Map<String, Object> kafka, Queue queue) throws IOException {
        try (WholeTopic<DatasetRecord> dataset = WholeTopic.open(kafka, Topics.DATASET)) {
            for (int partition = 0; partition < dataset.partitions(); partition++) {
                int here = partition;
                dataset.read(here, record -> {
                    if (record instanceof Tuple tuple) {
                        take(here, tuple, queue);
                    }
                });
            }
        }
    }

    /// Takes a tuple.
    void take(int partition, Tuple tuple, Queue queue) throws IOException {
        Draft again = Again.of(tuple, to);
        VerdictId verdict = Results.verdict(again);
        if (!stands(tuple, verdict) || !counted.add(tuple.id())) {
            return;
        }
        recipes.add(tuple.prompt().recipe());
        specIds.add(tuple.prompt().spec().id());
        SortedSet<String> policies = touch.policies(tuple);
        if (!policies.isEmpty()) {
            touched.put(verdict, policies);
            if (results.of(verdict).isEmpty()) {
                queue.add(partition, again);
            }
        }
    }

    /// Policies by which each tuple is touched, by the verdict that it is to get.
    public Map<VerdictId, SortedSet<String>> touched() {
        return touched;
    }

    /// Recipes of the tuples under the release.
    public Set<RecipeRef> recipes() {
        return Set.copyOf(recipes);
    }

    /// Ids that the spec has in these tuples.
    public Set<String> specIds() {
        return Set.copyOf(specIds);
    }

    /// How many tuples stand under the release.
    public long tuples() {
        return counted.size();
    }

    /// One that this very change took back stood before, and counts.
    private boolean stands(Tuple tuple, VerdictId verdict) {
        boolean under = tuple.judgedFrom().spec().sha256().equals(from) || results.isConfirmed(tuple.id(), from);
        boolean out = results.isRetracted(tuple.id())
                && results.of(verdict).filter(Result.RETRACTED::equals).isEmpty();
        return under && !out;
    }
}
