package responsa.judge.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import responsa.judge.domain.Hearing;
import responsa.judge.domain.Relevant;
import responsa.judge.domain.Verdicts;
import responsa.judge.domain.gate.Examined;
import responsa.judge.domain.gate.Shown;
import responsa.judge.domain.request.Standards;
import responsa.model.ModelClient;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.Versions;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.stage.work.Work;
import responsa.topics.id.CaseId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.VerdictRecord;

/// What the judge does with a draft: the gates, then as many passes as it takes. A draft is one part; its passes are
/// kept in the memo (R4).
final class JudgeWork implements Work<DraftRecord, VerdictRecord, Pass> {
    private final Catalogue catalogue;
    private final Duration within;
    private final ModelClient models;
    private final RecentGates gates = new RecentGates();
    private final RecentStandards standards;
    private final JudgeMeters meters;

    /// @param within how long the catalogue waits for a version, for the message when one is missing
    JudgeWork(Catalogue catalogue, Duration within, ModelClient models, RecentStandards standards, JudgeMeters meters) {
        this.catalogue = catalogue;
        this.within = within;
        this.models = models;
        this.standards = standards;
        this.meters = meters;
    }

    /// One part for a draft whose versions are there. A failure of an earlier stage is passed on as it is: the
    /// router settles its sample, and no case waits for what died.
    @Override
    public Plan<VerdictRecord> plan(DraftRecord input) throws InterruptedException {
        return switch (input) {
            case Failure earlier -> new Plan.Settled<>(new Answer.Given<>(earlier));
            case Draft draft -> planned(draft);
        };
    }

    /// Judges a draft. The gates are asked here and not in the plan, so that what they see is counted once, by
    /// whoever writes the verdict.
    ///
    /// @param part always 0
    @Override
    public Answer<VerdictRecord> answer(DraftRecord input, int part, Memo<Pass> memo) throws InterruptedException {
        return switch (input) {
            case Failure earlier -> new Answer.Given<>(earlier);
            case Draft draft -> judged(draft, memo);
        };
    }

    /// A failure that carries the draft, which was paid for, where it could be read.
    @Override
    public VerdictRecord failed(FailedPart<DraftRecord> failed) {
        return Failures.of(failed);
    }

    /// The verdict id: the same draft under the same versions asks for the same. Another spec or recipe is another
    /// verdict, so that a draft can be judged again.
    @Override
    public Optional<String> identity(DraftRecord input) {
        return switch (input) {
            case Failure earlier -> Optional.empty();
            case Draft draft -> Optional.of(Verdicts.id(draft).toString());
        };
    }

    /// The case of the draft; of a failure the one that it stands for, where that is known.
    @Override
    public Optional<String> caseOf(DraftRecord input) {
        return switch (input) {
            case Failure earlier -> Optional.ofNullable(earlier.caseId()).map(CaseId::toString);
            case Draft draft -> Optional.of(draft.drafted().id().toString());
        };
    }

    /// Whether the versions are there: waited for before a call is begun, so that no slot waits with it.
    private Plan<VerdictRecord> planned(Draft draft) throws InterruptedException {
        return switch (versions(draft)) {
            case Versions.Missing(String detail) -> new Plan.Settled<>(missing(detail));
            case Versions.Found found -> new Plan.Parts<>(1);
        };
    }

    private Answer<VerdictRecord> judged(Draft draft, Memo<Pass> memo) throws InterruptedException {
        return switch (versions(draft)) {
            case Versions.Missing(String detail) -> missing(detail);
            case Versions.Found(Spec spec, Recipe recipe) -> judged(draft, spec, recipe, memo);
        };
    }

    /// Nothing is asked of a model while a gate rejects: what a program sees is not paid for.
    private Answer<VerdictRecord> judged(Draft draft, Spec spec, Recipe recipe, Memo<Pass> memo)
            throws InterruptedException {
        Sha256 version = draft.judgedByRecipe().sha256();
        List<Finding> findings = gates.of(spec, recipe, version)
                .inspect(Examined.of(
                        draft,
                        Shown.under(recipe.excerpting(), draft.provenance().policiesShown())));
        meters.found(findings);
        if (findings.stream().anyMatch(Finding::rejects)) {
            return new Answer.Given<>(Verdicts.gated(draft, findings));
        }
        Standards applied = standards.of(spec, recipe, version, Relevant.categories(draft, spec));
        Hearing opened = Hearing.opened(draft, recipe.judging());
        return new Sitting(models, meters, applied, findings, opened).hear(memo);
    }

    private Versions versions(Draft draft) throws InterruptedException {
        return Versions.of(draft.judgedBySpec(), draft.judgedByRecipe(), catalogue, within);
    }

    private static Answer<VerdictRecord> missing(String detail) {
        return new Answer.Dead<>(FailureCause.VERSION_MISSING, detail, 0);
    }
}
