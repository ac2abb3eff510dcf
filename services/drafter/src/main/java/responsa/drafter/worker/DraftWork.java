package responsa.drafter.worker;

import java.time.Duration;
import java.util.Optional;
import responsa.drafter.domain.answer.CaseNames;
import responsa.drafter.domain.answer.Drafts;
import responsa.drafter.domain.answer.Failures;
import responsa.drafter.domain.request.DraftRequest;
import responsa.drafter.domain.request.NativeRoles;
import responsa.drafter.domain.request.Prefix;
import responsa.model.Completion;
import responsa.model.ModelClient;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.Versions;
import responsa.stage.control.Controls;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.stage.work.Work;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;

/// Part i of a case is its sample i; a failure is passed on.
final class DraftWork implements Work<CaseRecord, DraftRecord, Void> {
    private final Catalogue catalogue;
    private final Controls controls;
    private final Duration catalogueWithin;
    private final ModelClient models;
    private final NativeRoles roles;
    private final DraftMeters meters;
    private final Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

    DraftWork(
            Catalogue catalogue,
            Controls controls,
            Duration catalogueWithin,
            ModelClient models,
            NativeRoles roles,
            DraftMeters meters) {
        this.catalogue = catalogue;
        this.controls = controls;
        this.catalogueWithin = catalogueWithin;
        this.models = models;
        this.roles = roles;
        this.meters = meters;
    }

    @Override
    public Plan<DraftRecord> plan(CaseRecord input) throws InterruptedException {
        return switch (input) {
            case Failure earlier -> new Plan.Settled<>(new Answer.Given<>(earlier));
            case Case drafted ->
                switch (controls.admits(drafted.prompt().recipe().id(), drafted.categories())) {
                    case ADMITTED -> admitted(drafted);
                    case WAITS -> new Plan.Later<>();
                    case NOT_NEEDED -> new Plan.Settled<>(new Answer.Given<>(notNeeded(drafted)));
                };
        };
    }

    @Override
    public long changes() {
        return controls.changes();
    }

    private Plan<DraftRecord> admitted(Case drafted) throws InterruptedException {
        return switch (versions(drafted)) {
            case Versions.Missing missing -> new Plan.Settled<>(dead(missing));
            case Versions.Found found ->
                new Plan.Parts<>(found.recipe().drafting().samples());
        };
    }

    private Failure notNeeded(Case drafted) {
        String detail = "a limit of recipe %s was reached before it was drafted"
                .formatted(drafted.prompt().recipe().id());
        return Failures.of(new FailedPart<>(drafted, null, 0, 1, FailureCause.NOT_NEEDED, detail, 0));
    }

    @Override
    public Answer<DraftRecord> answer(CaseRecord input, int part, Memo<Void> memo) throws InterruptedException {
        return switch (input) {
            case Failure earlier -> new Answer.Given<>(earlier);
            case Case drafted ->
                switch (versions(drafted)) {
                    case Versions.Missing missing -> dead(missing);
                    case Versions.Found found -> draft(drafted, part, found);
                };
        };
    }

    @Override
    public DraftRecord failed(FailedPart<CaseRecord> failed) {
        return Failures.of(failed);
    }

    @Override
    public Optional<String> identity(CaseRecord input) {
        return CaseNames.identity(input);
    }

    @Override
    public Optional<String> caseOf(CaseRecord input) {
        return CaseNames.caseOf(input);
    }

    private Answer<DraftRecord> draft(Case drafted, int sampleIndex, Versions.Found found) throws InterruptedException {
        Prefix prefix = prefixes.of(found.recipe(), found.spec(), drafted.categories());
        DraftRequest request = DraftRequest.of(drafted, sampleIndex, found.recipe(), prefix, roles);
        return switch (models.complete(request.asked())) {
            case Completion.Answered answered -> given(Drafts.of(request, answered));
            case Completion.GaveUp gaveUp ->
                new Answer.Dead<>(FailureCause.MODEL_FAILED, gaveUp.detail(), gaveUp.tries());
            case Completion.Refused refused ->
                new Answer.Dead<>(FailureCause.REQUEST_REFUSED, refused.detail(), refused.tries());
        };
    }

    private Answer<DraftRecord> given(Draft draft) {
        meters.drafted(draft.outcome());
        return new Answer.Given<>(draft);
    }

    private Versions versions(Case drafted) throws InterruptedException {
        return Versions.of(drafted.prompt(), catalogue, catalogueWithin);
    }

    private static Answer<DraftRecord> dead(Versions.Missing missing) {
        return new Answer.Dead<>(FailureCause.VERSION_MISSING, missing.detail(), 0);
    }
}
