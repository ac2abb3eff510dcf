package responsa.judge.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Criterion;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.Sampling;

/// Where the judging of one draft stands: a fold of the answers that were paid for it. A restart folds again what was
/// kept, and goes on where it stopped.
///
/// No model grades what it wrote itself, unless the recipe allows it: by the name that it is asked for, and by the
/// name under which it answers. Where the rest of the panel is another model, that takes its passes.
///
/// @param judging how the recipe of its prompt judges
/// @param heard of every pass that was begun its finished answer, else its last unreadable one
/// @param own names of the panel under which the model answered that also drafted
public record Hearing(Draft draft, Judging judging, SortedMap<Integer, Pass> heard, SortedSet<String> own) {
    /// Nothing is cut off what a judge may say; temperature and seed make passes differ.
    private static final double TOP_P = 1;

    public Hearing {
        heard = Collections.unmodifiableSortedMap(new TreeMap<>(heard));
        own = Collections.unmodifiableSortedSet(new TreeSet<>(own));
    }

    /// Before the first call.
    public static Hearing opened(Draft draft, Judging judging) {
        return new Hearing(draft, judging, Collections.emptySortedMap(), Collections.emptySortedSet());
    }

    /// After an answer, a new one or one that was kept. One that is of another hearing, or of a pass that is
    /// finished, changes nothing but what is known of who answers.
    public Hearing apply(Pass pass) {
        if (pass.index() >= judging.passes() || !pass.id().equals(id(pass.index()))) {
            return this;
        }
        Hearing learned = learned(pass.call());
        if (!learned.advances(pass)) {
            return learned;
        }
        SortedMap<Integer, Pass> now = new TreeMap<>(heard);
        now.put(pass.index(), pass);
        return new Hearing(draft, judging, now, learned.own);
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
        if (panel().isEmpty() || isDecided() && !isAudited()) {
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
        return judging.asked().stream()
                .anyMatch(criterion -> minima.getOrDefault(criterion.name(), Criterion.BEST) < criterion.threshold());
    }

    /// Whether it gets every pass, whatever the first ones say.
    public boolean isAudited() {
        return Audit.drawn(draft.id(), judging.auditShare());
    }

    /// The models that may judge this draft: the panel without the one that wrote it. Empty where that is all of it.
    public List<String> panel() {
        return judging.panel().stream()
                .filter(model -> judging.allowSelfJudging() || !isDrafter(model) && !own.contains(model))
                .toList();
    }

    /// Whether the answer of a call must not count: it is by the model that drafted.
    public boolean isOwn(ModelCall call) {
        String name = call.reported() == null ? call.asked() : call.reported();
        return !judging.allowSelfJudging() && isDrafter(name);
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

    /// Whether no pass can change the decision any more. One that cannot be read makes an accept impossible; a reject
    /// is possible as long as some threshold is above the lowest score.
    private boolean isDecided() {
        boolean mayReject = judging.asked().stream().anyMatch(criterion -> criterion.threshold() > 0);
        return rejects() || !mayReject && passes().stream().anyMatch(pass -> !pass.readable());
    }

    /// The next call of a pass: its first one, or one more after answers that could not be read.
    private Step ask(int index) {
        Pass unreadable = heard.get(index);
        int earlier = unreadable == null ? 0 : unreadable.calls();
        PassId id = id(index);
        Sampling sampling = new Sampling(judging.temperature(), TOP_P, judging.maxTokens(), seed(id, earlier));
        String model = panel().get(index % panel().size());
        return new Step.Ask(id, draft.id(), index, earlier, model, sampling, fault(unreadable, model));
    }

    /// Another model would not know what is meant.
    private static @Nullable String fault(@Nullable Pass unreadable, String model) {
        return unreadable == null || !unreadable.call().asked().equals(model) ? null : unreadable.unreadable();
    }

    /// The pass's own for its first call. A model that is asked the same with the same seed would write the same
    /// again.
    private static long seed(PassId id, int earlier) {
        return earlier == 0
                ? id.seed()
                : Sha256.ofFields(List.of(id.toString(), Integer.toString(earlier)))
                        .toSeed();
    }

    private Hearing learned(ModelCall call) {
        if (!isOwn(call) || own.contains(call.asked())) {
            return this;
        }
        SortedSet<String> more = new TreeSet<>(own);
        more.add(call.asked());
        return new Hearing(draft, judging, heard, more);
    }

    /// Whether an answer says more about its pass than is known. Of two workers that both paid, the one that was
    /// acknowledged first is believed.
    private boolean advances(Pass pass) {
        Pass known = heard.get(pass.index());
        return known == null || !isFinished(known) && (isFinished(pass) || pass.calls() > known.calls());
    }

    /// A pass has scores, or nobody will ask for it again.
    private boolean isFinished(@Nullable Pass pass) {
        return pass != null && (pass.readable() || pass.calls() >= judging.tries() || panel().isEmpty());
    }

    private boolean isDrafter(String name) {
        ModelCall drafting = draft.provenance().call();
        return name.equals(drafting.asked()) || name.equals(drafting.reported());
    }

    private PassId id(int index) {
        return PassId.of(
                draft.id(),
                index,
                draft.judgedBySpec().sha256(),
                draft.judgedByRecipe().sha256());
    }
}
