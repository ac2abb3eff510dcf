package responsa.drafter.worker;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import responsa.drafter.domain.answer.CaseNames;
import responsa.drafter.domain.answer.Drafts;
import responsa.drafter.domain.answer.Failures;
import responsa.drafter.domain.request.DraftRequest;
import responsa.drafter.domain.request.NativeRoles;
import responsa.drafter.domain.request.Prefix;
import responsa.model.Completion;
import responsa.model.ModelClient;
import responsa.model.Several;
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
import responsa.topics.record.Drafting;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;

/// Part i of a case is its sample i; a failure is passed on. Where the endpoints of the model give several answers
/// to one request, one asks for all samples that are missing.
final class DraftWork implements Work<CaseRecord, DraftRecord, Void> {
    private final Catalogue catalogue;
    private final Controls controls;
    private final Duration catalogueWithin;
    private final ModelClient models;
    private final NativeRoles roles;
    private final DraftMeters meters;
    private final Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);
    private final KnownTooLong tooLong = new KnownTooLong(Ticker.systemTicker());

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
            case Versions.Found found -> plan(found.recipe().drafting());
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

    /// Of a model that gave up, or whose context is too short, every sample is left to a request of its own, with tries
    /// of its own.
    @Override
    public Map<Integer, Answer<DraftRecord>> answerTogether(CaseRecord input, List<Integer> parts)
            throws InterruptedException {
        return switch (input) {
            case Failure earlier -> Map.of();
            case Case drafted ->
                switch (versions(drafted)) {
                    case Versions.Missing missing -> Map.of();
                    case Versions.Found found -> draftTogether(drafted, parts, found);
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

    private Plan<DraftRecord> plan(Drafting drafting) {
        return new Plan.Parts<>(drafting.samples(), drafting.samples() > 1 && models.givesSeveral(drafting.model()));
    }

    private DraftRequest whole(Case drafted, int sampleIndex, Versions.Found found) {
        Prefix prefix = prefixes.of(found.recipe(), found.spec(), drafted.categories());
        return DraftRequest.of(drafted, sampleIndex, found.recipe(), prefix, roles);
    }

    private DraftRequest shorter(Case drafted, int sampleIndex, Versions.Found found) {
        Prefix prefix = prefixes.shorter(found.recipe(), found.spec(), drafted.categories());
        meters.shortened();
        return DraftRequest.of(drafted, sampleIndex, found.recipe(), prefix, roles);
    }

    private Map<Integer, Answer<DraftRecord>> draftTogether(Case drafted, List<Integer> samples, Versions.Found found)
            throws InterruptedException {
        DraftRequest whole = whole(drafted, samples.getFirst(), found);
        DraftRequest request = tooLong.holds(whole.asked()) ? shorter(drafted, samples.getFirst(), found) : whole;
        return switch (models.complete(request.asked(), samples.size())) {
            case Several.Answered(List<Completion.Answered> answers) -> given(request, samples, answers);
            case Several.None(Completion.Refused refused) -> refused(samples, refused);
            case Several.None(Completion.TooLong refused) -> {
                tooLong.add(request.asked());
                yield Map.of();
            }
            case Several.None gaveUp -> Map.of();
        };
    }

    /// The answers belong to the samples in their order; where they are fewer, the last samples have none.
    private Map<Integer, Answer<DraftRecord>> given(
            DraftRequest request, List<Integer> samples, List<Completion.Answered> answers) {
        Long seen = answers.getFirst().call().usage().prompt();
        Map<Integer, Answer<DraftRecord>> given = new HashMap<>();
        for (int at = 0; at < Math.min(samples.size(), answers.size()); at++) {
            int sample = samples.get(at);
            given.put(sample, given(Drafts.of(request.shared(sample), answers.get(at), seen)));
        }
        return given;
    }

    /// What is refused for several samples is refused for each; the tries are the first one's.
    private static Map<Integer, Answer<DraftRecord>> refused(List<Integer> samples, Completion.Refused refused) {
        Map<Integer, Answer<DraftRecord>> dead = new HashMap<>();
        samples.forEach(sample -> dead.put(
                sample,
                new Answer.Dead<>(
                        FailureCause.REQUEST_REFUSED, refused.detail(), dead.isEmpty() ? refused.tries() : 0)));
        return dead;
    }

    /// Where it is longer than the model's context, less of the spec is shown, once; at once where that is known.
    /// Draft id and seed are the case's alone; how much of the spec is shown is not, and the draft names what it
    /// rests on.
    private Answer<DraftRecord> draft(Case drafted, int sampleIndex, Versions.Found found) throws InterruptedException {
        DraftRequest whole = whole(drafted, sampleIndex, found);
        int earlier = 0;
        if (!tooLong.holds(whole.asked())) {
            Completion completion = models.complete(whole.asked());
            if (!(completion instanceof Completion.TooLong refused)) {
                return answer(whole, completion, 0);
            }
            tooLong.add(whole.asked());
            earlier = refused.tries();
        }
        DraftRequest shorter = shorter(drafted, sampleIndex, found);
        return answer(shorter, models.complete(shorter.asked()), earlier);
    }

    /// @param earlier tries that were made before
    private Answer<DraftRecord> answer(DraftRequest request, Completion completion, int earlier) {
        return switch (completion) {
            case Completion.Answered answered -> given(Drafts.of(request, answered));
            case Completion.GaveUp gaveUp ->
                new Answer.Dead<>(FailureCause.MODEL_FAILED, gaveUp.detail(), earlier + gaveUp.tries());
            case Completion.Refused refused ->
                new Answer.Dead<>(FailureCause.REQUEST_REFUSED, refused.detail(), earlier + refused.tries());
            case Completion.TooLong refused ->
                new Answer.Dead<>(FailureCause.REQUEST_REFUSED, refused.detail(), earlier + refused.tries());
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
