package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Pass;

/// Drafts whose judges answer anything, by pass and by try: two scores each, or nothing that can be read.
class HearingPropertyTest {
    private static final int TRIES = 3;
    private static final Draft DRAFT = aDraft().build();

    /// H1: early exit never changes the decision that all passes together would give.
    @Property
    void shouldEndAsAllPassesTogetherWould(@ForAll("answers") List<List<Integer>> answers) {
        Trial early = Trial.of(opened(answers, 0), script(answers));
        Trial all = Trial.of(opened(answers, 1), script(answers));

        assertThat(all.end().passes()).hasSameSizeAs(answers);
        assertThat(ending(early, answers)).isEqualTo(ending(all, answers));
    }

    /// H1, of what it costs: the last pass of a hearing that ended early is the first that is under a threshold.
    @Property
    void shouldNotAskOnceTheDecisionIsKnown(@ForAll("answers") List<List<Integer>> answers) {
        List<Pass> passes = Trial.of(opened(answers, 0), script(answers)).end().passes();

        for (int made = 1; made < passes.size(); made++) {
            assertThat(Ending.of(passes.subList(0, made), answers.size())).isNotEqualTo(Ending.REJECTED);
        }
        assertThat(passes.size() == answers.size() || Ending.of(passes, answers.size()) == Ending.REJECTED)
                .isTrue();
    }

    /// H2: folded again from what was kept, cut off anywhere, it asks for the rest and ends the same.
    @Property
    void shouldGoOnFromWhatWasKept(@ForAll("answers") List<List<Integer>> answers, @ForAll boolean audited) {
        Hearing opened = opened(answers, audited ? 1 : 0);
        Trial whole = Trial.of(opened, script(answers));

        for (int cut = 0; cut <= whole.kept().size(); cut++) {
            Trial rest = Trial.of(opened.applyAll(whole.kept().subList(0, cut)), script(answers));

            assertThat(rest.end()).isEqualTo(whole.end());
            assertThat(rest.asks())
                    .isEqualTo(whole.asks().subList(cut, whole.asks().size()));
        }
    }

    /// H3: no pass is asked for more often than the recipe's tries, no call is made twice, and no seed is used twice.
    @Property
    void shouldAskBoundedlyAndNothingTwice(@ForAll("answers") List<List<Integer>> answers) {
        Trial trial = Trial.of(opened(answers, 1), script(answers));

        assertThat(trial.asks()).allSatisfy(ask -> assertThat(ask.earlier()).isBetween(0, TRIES - 1));
        assertThat(trial.asks()).doesNotHaveDuplicates();
        assertThat(trial.asks()).extracting(ask -> ask.sampling().seed()).doesNotHaveDuplicates();
        assertThat(trial.end().passes())
                .extracting(Pass::calls)
                .allSatisfy(calls -> assertThat(calls).isBetween(1, TRIES));
    }

    /// H4: what another worker kept of the same draft moves no pass that is finished.
    @Property
    void shouldKeepTheFirstFinishedAnswerOfAPass(
            @ForAll("answers") List<List<Integer>> answers, @ForAll("answers") List<List<Integer>> others) {
        Hearing opened = opened(answers, 1);
        List<Pass> kept = Trial.of(opened, script(answers)).kept();
        List<Pass> strange = Trial.of(opened, cyclic(others)).kept();

        for (int cut = 0; cut <= kept.size(); cut++) {
            Hearing before = opened.applyAll(kept.subList(0, cut));

            assertThat(before.applyAll(strange).passes()).containsAll(before.passes());
        }
    }

    /// H5: whoever turns out to be the drafter, none of its answers counts, it is asked at most once, and cut off
    /// anywhere the hearing goes on the same.
    @Property
    void shouldCountNoAnswerOfTheModelThatDrafted(
            @ForAll("answers") List<List<Integer>> answers, @ForAll @IntRange(max = 7) int drafters) {
        Judging judging = aRecipe()
                .selfJudging(false)
                .panel("0", "1", "2")
                .passes(answers.size())
                .tries(TRIES)
                .auditShare(1)
                .build()
                .judging();
        BiFunction<Hearing, Step.Ask, Pass> script = (hearing, ask) -> {
            boolean own = (drafters >> Integer.parseInt(ask.model()) & 1) == 1;
            Reading reading =
                    own ? Trial.unreadable() : reading(answers.get(ask.index()).get(ask.earlier()));
            return ask.answered(reading, Trial.call(ask, own ? "responsa-scripted" : ask.model()));
        };

        Trial whole = Trial.of(Hearing.opened(DRAFT, judging), script);

        assertThat(whole.end().passes())
                .noneMatch(pass -> pass.readable() && whole.end().isOwn(pass.call()));
        for (String model : List.of("0", "1", "2")) {
            if ((drafters >> Integer.parseInt(model) & 1) == 1) {
                assertThat(whole.asks().stream().filter(ask -> ask.model().equals(model)))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        for (int cut = 0; cut <= whole.kept().size(); cut++) {
            Hearing kept = Hearing.opened(DRAFT, judging).applyAll(whole.kept().subList(0, cut));
            assertThat(Trial.of(kept, script).end()).isEqualTo(whole.end());
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> answers() {
        Arbitrary<Integer> scores = Arbitraries.integers().between(0, 120);
        Arbitrary<Integer> high = Arbitraries.integers().between(7, 10).map(compliance -> compliance * 11 + 8);
        Arbitrary<Integer> answer =
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(-1)), Tuple.of(1, scores), Tuple.of(4, high));
        return answer.list().ofSize(TRIES).list().ofMinSize(1).ofMaxSize(6);
    }

    /// One draft for all: whose it is changes nothing but ids, and to make one takes longer than to hear it.
    private static Hearing opened(List<List<Integer>> answers, double auditShare) {
        Judging judging = aRecipe()
                .passes(answers.size())
                .tries(TRIES)
                .auditShare(auditShare)
                .build()
                .judging();
        return Hearing.opened(DRAFT, judging);
    }

    private static Function<Step.Ask, Reading> script(List<List<Integer>> answers) {
        return ask -> reading(answers.get(ask.index()).get(ask.earlier()));
    }

    private static Function<Step.Ask, Reading> cyclic(List<List<Integer>> answers) {
        List<List<Integer>> all = new ArrayList<>(answers);
        return ask -> reading(all.get(ask.index() % all.size()).get(ask.earlier()));
    }

    private static Reading reading(int answer) {
        return answer < 0 ? Trial.unreadable() : Trial.scored(answer / 11, answer % 11);
    }

    private static Ending ending(Trial trial, List<List<Integer>> answers) {
        return Ending.of(trial.end().passes(), answers.size());
    }
}
