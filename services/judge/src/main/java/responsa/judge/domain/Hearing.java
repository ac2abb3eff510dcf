package responsa.judge.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Criterion;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Pass;
import responsa.topics.record.Prompt;
import responsa.topics.record.Sampling;

/// Where the judging of one draft stands: a fold of the answers that were paid for it. A restart folds again what was
/// kept, and goes on where it stopped.
///
/// @param judging how the recipe of its prompt judges
/// @param heard of every pass that was begun its finished answer, else its last unreadable one
public record Hearing(Draft draft, Judging judging, SortedMap<Integer, Pass> heard) {
    /// Nothing is cut off what a judge may say; temperature and seed make passes differ.
    private static final double TOP_P = 1;

    public Hearing {
        heard = Collections.unmodifiableSortedMap(new TreeMap<>(heard));
    }

    /// Before the first call.
    public static Hearing opened(Draft draft, Judging judging) {
        return new Hearing(draft, judging, Collections.emptySortedMap());
    }

    /// After an answer, a new one or one that was kept. One that is of another hearing, or of a pass that is finished,
    /// changes nothing.
    public Hearing apply(Pass pass) {
        if (pass.index() >= judging.passes() || !pass.id().equals(id(pass.index())) || !advances(pass)) {
            return this;
        }
        SortedMap<Integer, Pass> now = new TreeMap<>(heard);
        now.put(pass.index(), pass);
        return new Hearing(draft, judging, now);
    }

    /// After these answers, in their order.
    public Hearing applyAll(Collection<Pass> passes) {
        Hearing now = this;
        for (Pass pass : passes) {
            now = now.apply(pass);
        }
        return now;
    }

    /// What is to be done: see the table of this package.
    public Step next() {
        if (rejects() && !Audit.drawn(draft.id(), judging.auditShare())) {
            return new Step.Settled();
        }
        OptionalInt open = IntStream.range(0, judging.passes())
                .filter(index -> !isFinished(heard.get(index)))
                .findFirst();
        return open.isPresent() ? ask(open.getAsInt()) : new Step.Settled();
    }

    /// Whether a minimum is under its threshold: no later pass can lift it (DA §2.3.2).
    public boolean rejects() {
        Map<String, Integer> minima = minima();
        return judging.rubric().stream()
                .anyMatch(criterion -> minima.getOrDefault(criterion.name(), Criterion.BEST) < criterion.threshold());
    }

    /// The passes that are finished, in their order.
    public List<Pass> passes() {
        return heard.values().stream().filter(this::isFinished).toList();
    }

    /// The lowest score of every criterion over the readable passes; empty without one.
    public SortedMap<String, Integer> minima() {
        SortedMap<String, Integer> minima = new TreeMap<>();
        heard.values()
                .forEach(pass ->
                        pass.scores().forEach((criterion, score) -> minima.merge(criterion, score.value(), Math::min)));
        return minima;
    }

    /// The next call of a pass: its first one, or one more after answers that could not be read.
    private Step ask(int index) {
        Pass unreadable = heard.get(index);
        int earlier = unreadable == null ? 0 : unreadable.calls();
        PassId id = id(index);
        Sampling sampling = new Sampling(judging.temperature(), TOP_P, judging.maxTokens(), seed(id, earlier));
        return new Step.Ask(id, draft.id(), index, earlier, judging.model(index), sampling);
    }

    /// The pass's own for its first call. A model that is asked the same with the same seed would write the same
    /// again.
    private static long seed(PassId id, int earlier) {
        return earlier == 0
                ? id.seed()
                : Sha256.ofFields(List.of(id.toString(), Integer.toString(earlier)))
                        .toSeed();
    }

    /// Whether an answer says more about its pass than is known. Of two workers that both paid, the one that was
    /// acknowledged first is believed.
    private boolean advances(Pass pass) {
        Pass known = heard.get(pass.index());
        return known == null || !isFinished(known) && (isFinished(pass) || pass.calls() > known.calls());
    }

    /// A pass has scores, or nobody will ask for it again.
    private boolean isFinished(@Nullable Pass pass) {
        return pass != null && (pass.readable() || pass.calls() >= judging.tries());
    }

    private PassId id(int index) {
        Prompt prompt = draft.drafted().prompt();
        return PassId.of(
                draft.id(), index, prompt.spec().sha256(), prompt.recipe().sha256());
    }
}
