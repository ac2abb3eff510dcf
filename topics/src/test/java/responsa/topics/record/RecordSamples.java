package responsa.topics.record;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The samples by the names of their files: `<topic>/<sample>`, together every record type that a topic may
/// hold.
public final class RecordSamples {
    private RecordSamples() {}

    /// Sample by name.
    public static SortedMap<String, Object> all() {
        SortedMap<String, Object> samples = new TreeMap<>();
        samples.put("specs/version", SpecEntry.version(Samples.spec()));
        samples.put("specs/pointer", SpecEntry.pointer(Samples.SPEC.sha256()));
        samples.put("recipes/version", RecipeEntry.version(Samples.fullRecipe()));
        samples.put("recipes/pointer", RecipeEntry.pointer(Samples.RECIPE_VERSION.sha256()));
        samples.put("prompts/full", Samples.fullPrompt());
        samples.put("prompts/bare", Samples.barePrompt());
        samples.put("screened/full", Samples.fullPrompt());
        samples.put("cases/full", Samples.fullCase());
        samples.put("cases/bare", Samples.bareCase());
        samples.put("cases/failure", Samples.fullFailure());
        samples.put("drafts/full", Samples.fullDraft());
        samples.put("drafts/bare", Samples.bareDraft());
        samples.put("drafts/failure", Samples.bareFailure());
        samples.put("drafts/rejudged", Samples.rejudgedDraft());
        samples.put("passes/full", Samples.fullPass());
        samples.put("passes/unreadable", Samples.unreadablePass());
        samples.put("verdicts/full", Samples.fullVerdict());
        samples.put("verdicts/bare", Samples.bareVerdict());
        samples.put("verdicts/failure", Samples.fullFailure());
        samples.put("dataset/tuple", Samples.tuple());
        samples.put("dataset/confirmation", Samples.confirmation());
        samples.put("dataset/retraction", Samples.retraction());
        samples.put("undecided/full", Samples.fullVerdict());
        samples.put("outcomes/settled", Samples.outcome());
        samples.putAll(rejected());
        samples.putAll(allocation());
        samples.put("endpoints/busy", Samples.endpointUse());
        samples.put("endpoints/ended", EndpointUse.ended("drafter-7f0c"));
        return samples;
    }

    private static SortedMap<String, Object> allocation() {
        SortedMap<String, Object> samples = new TreeMap<>();
        samples.put("controls/full", Samples.fullControl());
        samples.put("controls/none", Control.none("gardening"));
        samples.put("claims/full", Samples.fullClaim());
        samples.put("grants/full", Samples.fullGrant());
        samples.put("allocations/full", Samples.fullAllocation());
        samples.put("allocations/nothing", Allocation.nothing("gardening"));
        return samples;
    }

    private static SortedMap<String, Object> rejected() {
        List<Reason> reasons = List.of(new Reason("compliance", "4 of 8"));
        SortedMap<String, Object> samples = new TreeMap<>();
        samples.put("rejected/unreadable-line", new Rejection.UnreadableLine("p.jsonl", 118, "no JSON", "{\"mess"));
        samples.put("rejected/duplicate", new Rejection.Duplicate(Samples.barePrompt()));
        samples.put("rejected/rejected-prompt", new Rejection.RejectedPrompt(Samples.barePrompt(), reasons));
        samples.put("rejected/rejected-draft", new Rejection.RejectedDraft(Samples.fullVerdict(), reasons));
        samples.put("rejected/not-selected", new Rejection.NotSelected(Samples.fullVerdict()));
        samples.put("rejected/no-room", new Rejection.NotSelected(Samples.fullVerdict(), reasons.getFirst()));
        samples.put("rejected/repeat", new Rejection.Repeat(Samples.fullFailure()));
        samples.put("rejected/late", new Rejection.Late(Samples.bareVerdict()));
        return samples;
    }
}
