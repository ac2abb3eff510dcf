package responsa.classifier.worker;

import java.time.Duration;
import java.util.Optional;
import responsa.classifier.domain.answer.AuditOutcome;
import responsa.classifier.domain.answer.Cases;
import responsa.classifier.domain.answer.Failures;
import responsa.classifier.domain.answer.Label;
import responsa.classifier.domain.answer.Reading;
import responsa.classifier.domain.request.Briefing;
import responsa.model.Completion;
import responsa.model.ModelClient;
import responsa.model.ModelRequest;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.Versions;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.stage.work.Work;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.FailureCause;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;

/// A prompt with a label that its spec knows is settled without a call, but for the audit share; for any other a model
/// is asked, again where its answer cannot be read, at most so often.
final class ClassifyWork implements Work<Prompt, CaseRecord, Void> {
    private final Catalogue catalogue;
    private final Duration catalogueWithin;
    private final ModelClient models;
    private final int most;
    private final ClassifierMeters meters;
    private final Briefings briefings = new Briefings();

    /// @param most calls for one prompt
    ClassifyWork(Catalogue catalogue, Duration catalogueWithin, ModelClient models, int most, ClassifierMeters meters) {
        this.catalogue = catalogue;
        this.catalogueWithin = catalogueWithin;
        this.models = models;
        this.most = most;
        this.meters = meters;
    }

    @Override
    public Plan<CaseRecord> plan(Prompt prompt) throws InterruptedException {
        return switch (versions(prompt)) {
            case Versions.Missing missing -> new Plan.Settled<>(dead(missing));
            case Versions.Found found ->
                switch (Label.of(prompt, found.spec())) {
                    case Label.Known known -> labelled(prompt, known, found.recipe());
                    case Label.Unknown unknown -> {
                        meters.unknownLabel();
                        yield new Plan.Parts<>(1);
                    }
                    case Label.None none -> new Plan.Parts<>(1);
                };
        };
    }

    @Override
    public Answer<CaseRecord> answer(Prompt prompt, int part, Memo<Void> memo) throws InterruptedException {
        return switch (versions(prompt)) {
            case Versions.Missing missing -> dead(missing);
            case Versions.Found found -> answer(prompt, found);
        };
    }

    @Override
    public CaseRecord failed(FailedPart<Prompt> failed) {
        return Failures.of(failed);
    }

    @Override
    public Optional<String> identity(Prompt prompt) {
        return Optional.of(prompt.caseId().toString());
    }

    @Override
    public Optional<String> caseOf(Prompt prompt) {
        return Optional.of(prompt.caseId().toString());
    }

    private Answer<CaseRecord> answer(Prompt prompt, Versions.Found found) throws InterruptedException {
        Asked asked = ask(prompt, found, 0, 0);
        return switch (Label.of(prompt, found.spec())) {
            case Label.Known known -> given(audited(prompt, known, asked));
            case Label.Unknown unknown -> classified(prompt, asked);
            case Label.None none -> classified(prompt, asked);
        };
    }

    private static Answer<CaseRecord> dead(Asked.InVain vain) {
        return new Answer.Dead<>(vain.cause(), vain.detail(), vain.tries());
    }

    private Answer<CaseRecord> classified(Prompt prompt, Asked asked) {
        return switch (asked) {
            case Asked.Answered(Reading reading, ModelCall call) -> given(Cases.classified(prompt, reading, call));
            case Asked.InVain vain -> dead(vain);
        };
    }

    /// A model that cannot be asked takes nothing from a prompt with a label.
    private Case audited(Prompt prompt, Label.Known known, Asked asked) {
        return switch (asked) {
            case Asked.Answered(Reading reading, ModelCall call) -> {
                meters.audited(AuditOutcome.of(known, reading));
                yield Cases.audited(prompt, known, reading, call);
            }
            case Asked.InVain vain -> {
                meters.audited(AuditOutcome.UNANSWERED);
                yield Cases.labelled(prompt, known);
            }
        };
    }

    /// Asks a model; again where its answer cannot be read and tries are left.
    ///
    /// @param tries how often it was asked before
    /// @param calls that these took
    private Asked ask(Prompt prompt, Versions.Found found, int tries, int calls) throws InterruptedException {
        Briefing briefing = briefings.of(found.spec());
        ModelRequest request = briefing.request(prompt, found.recipe().classification(), tries);
        return switch (models.complete(request)) {
            case Completion.Answered answered -> {
                Reading reading = read(answered, briefing);
                yield reading instanceof Reading.Unreadable && tries + 1 < most
                        ? ask(prompt, found, tries + 1, calls + answered.call().tries())
                        : new Asked.Answered(reading, answered.call());
            }
            case Completion.GaveUp gaveUp ->
                new Asked.InVain(FailureCause.MODEL_FAILED, gaveUp.detail(), calls + gaveUp.tries());
            case Completion.Refused refused ->
                new Asked.InVain(FailureCause.REQUEST_REFUSED, refused.detail(), calls + refused.tries());
            case Completion.TooLong tooLong ->
                new Asked.InVain(FailureCause.REQUEST_REFUSED, tooLong.detail(), calls + tooLong.tries());
        };
    }

    private Reading read(Completion.Answered answered, Briefing briefing) {
        Reading reading = Reading.of(answered.text(), briefing.categories());
        if (reading instanceof Reading.Unreadable) {
            meters.unreadable();
        }
        return reading;
    }

    private Plan<CaseRecord> labelled(Prompt prompt, Label.Known known, Recipe recipe) {
        boolean audited =
                prompt.caseId().hash().isWithin(recipe.classification().audited());
        return audited ? new Plan.Parts<>(1) : new Plan.Settled<>(given(Cases.labelled(prompt, known)));
    }

    private Answer<CaseRecord> given(Case made) {
        meters.classified(made.categorySource());
        return new Answer.Given<>(made);
    }

    private Versions versions(Prompt prompt) throws InterruptedException {
        return Versions.of(prompt, catalogue, catalogueWithin);
    }

    private static Answer<CaseRecord> dead(Versions.Missing missing) {
        return new Answer.Dead<>(FailureCause.VERSION_MISSING, missing.detail(), 0);
    }

    /// What came of asking.
    private sealed interface Asked {
        record Answered(Reading reading, ModelCall call) implements Asked {}

        record InVain(FailureCause cause, String detail, int tries) implements Asked {}
    }
}
