package responsa.judge.worker;

import java.util.ArrayList;
import java.util.List;
import responsa.judge.domain.Hearing;
import responsa.judge.domain.Reading;
import responsa.judge.domain.Step;
import responsa.judge.domain.Verdicts;
import responsa.judge.domain.reading.Judgements;
import responsa.judge.domain.request.Material;
import responsa.judge.domain.request.Standards;
import responsa.model.Completion;
import responsa.model.ModelClient;
import responsa.model.ModelRequest;
import responsa.stage.work.Answer;
import responsa.stage.work.Memo;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;
import responsa.topics.record.Provenance;
import responsa.topics.record.VerdictRecord;

/// The judging of one draft that no gate rejects: asks what its [Hearing] says, keeps every answer that does not
/// settle it before the next call, and writes the verdict. Threads: one.
final class Sitting {
    private final ModelClient models;
    private final JudgeMeters meters;
    private final Standards standards;
    private final List<Finding> findings;
    private final Material material;
    private Hearing hearing;

    /// @param findings of the gates, none of which rejects
    /// @param opened before its first call
    Sitting(ModelClient models, JudgeMeters meters, Standards standards, List<Finding> findings, Hearing opened) {
        this.models = models;
        this.meters = meters;
        this.standards = standards;
        this.findings = findings;
        this.material = Material.of(opened.draft(), opened.judging());
        this.hearing = opened;
    }

    /// Hears it to its end, from what was kept of it. Interrupted, it ends at the call under way; what was answered
    /// before stands in the memo, and the next owner goes on from there.
    ///
    /// @param memo answers of this draft that were paid before, by this process or by another
    /// @return the verdict, or why there is none
    Answer<VerdictRecord> hear(Memo<Pass> memo) throws InterruptedException {
        hearing = hearing.applyAll(memo.found());
        while (hearing.next() instanceof Step.Ask ask) {
            if (ask.earlier() > 0) {
                meters.askedAgain();
            }
            switch (models.complete(request(ask))) {
                case Completion.Answered answered -> take(ask, answered, memo);
                case Completion.GaveUp(String detail, int tries) -> {
                    return withoutAnswer(FailureCause.MODEL_FAILED, ask, detail, tries);
                }
                case Completion.Refused(int status, String detail, int tries) -> {
                    return withoutAnswer(
                            FailureCause.REQUEST_REFUSED, ask, "status %d: %s".formatted(status, detail), tries);
                }
                case Completion.TooLong(int status, String detail, int tries) -> {
                    return withoutAnswer(
                            FailureCause.REQUEST_REFUSED, ask, "status %d: %s".formatted(status, detail), tries);
                }
            }
        }
        return verdict();
    }

    private ModelRequest request(Step.Ask ask) {
        String recipe = hearing.draft().drafted().prompt().recipe().id();
        return material.request(standards, ask, hearing.judging()).sharedBy(recipe);
    }

    /// Nothing is kept once the draft is settled: the verdict carries every answer itself.
    private void take(Step.Ask ask, Completion.Answered answered, Memo<Pass> memo) throws InterruptedException {
        Pass pass = ask.answered(read(ask, answered), answered.call());
        hearing = hearing.apply(pass);
        if (hearing.next() instanceof Step.Ask) {
            memo.keep(pass);
        }
    }

    private Reading read(Step.Ask ask, Completion.Answered answered) {
        return hearing.isOwn(answered.call())
                ? new Reading.Unreadable("it is by the model that drafted")
                : Judgements.read(answered, hearing.judging().asked(), material.code(ask));
    }

    /// What becomes of a draft when a pass has no answer. Where the draft is rejected already, the pass was asked for
    /// to measure agreement: that must not cost the draft its verdict.
    ///
    /// @param detail of the model client; names no text of a prompt or an answer
    /// @param tries requests that were made
    private Answer<VerdictRecord> withoutAnswer(FailureCause cause, Step.Ask ask, String detail, int tries) {
        if (hearing.rejects()) {
            return verdict();
        }
        String where = "pass %d of %d by %s: %s"
                .formatted(ask.index() + 1, hearing.judging().passes(), ask.model(), detail);
        return new Answer.Dead<>(cause, where, tries);
    }

    /// Of what was heard. The last pass stands for the others in the provenance; each has its own call beside it.
    private Answer<VerdictRecord> verdict() {
        meters.settled(hearing);
        List<Finding> all = new ArrayList<>(findings);
        Verdicts.ownJudge(hearing).ifPresent(all::add);
        meters.found(all.subList(findings.size(), all.size()));
        List<Pass> passes = hearing.passes();
        Provenance provenance = passes.isEmpty()
                ? null
                : standards.provenance(hearing.draft(), passes.getLast().call());
        return new Answer.Given<>(Verdicts.heard(hearing, all, provenance));
    }
}
