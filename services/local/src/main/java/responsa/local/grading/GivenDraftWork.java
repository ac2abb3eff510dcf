package responsa.local.grading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import responsa.drafter.domain.answer.CaseNames;
import responsa.drafter.domain.answer.Failures;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.Versions;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.stage.work.Work;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;

/// What stands in the drafter's place: the rows of a case's prompt are its samples. Nothing is asked of a model.
final class GivenDraftWork implements Work<CaseRecord, DraftRecord, Void> {
    private final Catalogue catalogue;
    private final Duration within;
    private final GivenRows rows;

    /// @param within how long the catalogue waits for a version, for the message when one is missing
    GivenDraftWork(Catalogue catalogue, Duration within, GivenRows rows) {
        this.catalogue = catalogue;
        this.within = within;
        this.rows = rows;
    }

    @Override
    public Plan<DraftRecord> plan(CaseRecord input) {
        return switch (input) {
            case Failure earlier -> new Plan.Settled<>(new Answer.Given<>(earlier));
            case Case graded -> {
                int samples = placesOf(graded).size();
                yield samples == 0 ? new Plan.Settled<>(unknown()) : new Plan.Parts<>(samples);
            }
        };
    }

    @Override
    public Answer<DraftRecord> answer(CaseRecord input, int part, Memo<Void> memo) throws InterruptedException {
        return switch (input) {
            case Failure earlier -> new Answer.Given<>(earlier);
            case Case graded ->
                switch (Versions.of(graded.prompt(), catalogue, within)) {
                    case Versions.Missing(String detail) -> new Answer.Dead<>(FailureCause.VERSION_MISSING, detail, 0);
                    case Versions.Found found -> given(graded, part, found);
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

    private Answer<DraftRecord> given(Case graded, int part, Versions.Found found) {
        List<GivenRows.Place> places = placesOf(graded);
        return new Answer.Given<>(GivenDrafts.of(
                graded,
                part,
                places.size(),
                rows.texts(places.get(part)),
                found.spec(),
                found.recipe(),
                rows.content()));
    }

    private List<GivenRows.Place> placesOf(Case graded) {
        return rows.of(graded.prompt().id());
    }

    /// Met only on a cluster that others share: their cases are not this file's.
    private static Answer<DraftRecord> unknown() {
        return new Answer.Dead<>(FailureCause.STAGE_FAILED, "no row of the file has this prompt", 0);
    }
}
