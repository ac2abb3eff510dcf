package responsa.judge.domain;

import java.util.List;
import responsa.topics.record.Draft;
import responsa.topics.record.Spec;

/// What of a spec a draft is judged about.
public final class Relevant {
    private Relevant() {}

    /// The categories of a draft in the version that it is judged with. Of one that is judged again, those that the
    /// new version has no longer are left out, since their text is gone: what the draft rests on there is for the
    /// gates to say. On its first way a draft keeps them all: a category that nobody knows is a failure, no accept.
    ///
    /// @return may be empty, which means summaries only
    public static List<String> categories(Draft draft, Spec spec) {
        List<String> all = draft.drafted().categories();
        return draft.rejudgement() == null
                ? all
                : all.stream().filter(spec::hasCategory).toList();
    }
}
