package responsa.topics.record;

import java.util.Map;
import responsa.topics.id.DraftId;
import responsa.topics.id.VerdictId;

/// A tuple passed once more, under another version: it stays in the dataset as it is.
///
/// @param tuple the tuple's id, which is its draft's
/// @param verdict the verdict that says so
/// @param spec the version that it was judged with now
/// @param recipe the version that it was judged with now
/// @param scores the minimum over all passes, by criterion
public record Confirmation(
        DraftId tuple, VerdictId verdict, SpecRef spec, RecipeRef recipe, Map<String, Integer> scores)
        implements DatasetRecord {

    public Confirmation {
        scores = Copies.sorted(scores);
    }
}
