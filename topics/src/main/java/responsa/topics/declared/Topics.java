package responsa.topics.declared;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.json.JsonSerde;
import responsa.topics.record.Allocation;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.EndpointUse;
import responsa.topics.record.Grant;
import responsa.topics.record.Outcome;
import responsa.topics.record.Pass;
import responsa.topics.record.Prompt;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Rejection;
import responsa.topics.record.SpecEntry;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Every topic of Responsa. Those from `prompts` to `verdicts` have equally many partitions: what comes from
/// input partition p goes to output partition p (ledger R1).
public final class Topics {
    static final String PREFIX = "responsa.";
    private static final Serde<PromptId> PROMPT_ID = text(PromptId::parse);

    /// Versions of specs, and which is current; one partition, so that a pointer never precedes what it
    /// names.
    public static final Topic<String, SpecEntry> SPECS = declared("specs", Serdes.String(), SpecEntry.class);
    /// Versions of recipes, and which is current; one partition, as above.
    public static final Topic<String, RecipeEntry> RECIPES = declared("recipes", Serdes.String(), RecipeEntry.class);
    /// Intake to screener.
    public static final Topic<PromptId, Prompt> PROMPTS = declared("prompts", PROMPT_ID, Prompt.class);
    /// Screener to classifier: what was not seen before.
    public static final Topic<PromptId, Prompt> SCREENED = declared("screened", PROMPT_ID, Prompt.class);
    /// Classifier, and router for redrafts, to drafter.
    public static final Topic<PromptId, CaseRecord> CASES = declared("cases", PROMPT_ID, CaseRecord.class);
    /// Drafter to judge; tuples that are judged again, too.
    public static final Topic<PromptId, DraftRecord> DRAFTS = declared("drafts", PROMPT_ID, DraftRecord.class);
    /// The judge's memo: passes that do not decide yet.
    public static final Topic<PromptId, Pass> PASSES = declared("passes", PROMPT_ID, Pass.class);
    /// Judge to router.
    public static final Topic<PromptId, VerdictRecord> VERDICTS = declared("verdicts", PROMPT_ID, VerdictRecord.class);
    /// Accepted tuples, and what came of judging them again.
    public static final Topic<PromptId, DatasetRecord> DATASET = declared("dataset", PROMPT_ID, DatasetRecord.class);
    /// What is in no dataset, with reasons; an unreadable line's key is the hash of its text.
    public static final Topic<PromptId, Rejection> REJECTED = declared("rejected", PROMPT_ID, Rejection.class);
    /// Verdicts that no judge could read a score from.
    public static final Topic<PromptId, Verdict> UNDECIDED = declared("undecided", PROMPT_ID, Verdict.class);
    /// How every case settled.
    public static final Topic<CaseId, Outcome> OUTCOMES = declared("outcomes", text(CaseId::parse), Outcome.class);

    /// What a recipe may make, under the recipe's id; one partition, read by one allocator.
    public static final Topic<String, Control> CONTROLS = declared("controls", Serdes.String(), Control.class);
    /// Router to its allocator: what cases want of limits; one partition, so that one task counts.
    public static final Topic<CaseId, Claim> CLAIMS = declared("claims", text(CaseId::parse), Claim.class);
    /// The allocator's answers, in the partition of the case.
    public static final Topic<PromptId, Grant> GRANTS = declared("grants", PROMPT_ID, Grant.class);
    /// What was granted and spent, and which recipes are paused, under the recipe's id.
    public static final Topic<String, Allocation> ALLOCATIONS =
            declared("allocations", Serdes.String(), Allocation.class);
    /// What processes ask of model endpoints, under the process's name; short-lived: each says it anew.
    public static final Topic<String, EndpointUse> ENDPOINTS =
            declared("endpoints", Serdes.String(), EndpointUse.class);

    private static final List<Topic<?, ?>> ALL = List.of(
            SPECS,
            RECIPES,
            PROMPTS,
            SCREENED,
            CASES,
            DRAFTS,
            PASSES,
            VERDICTS,
            DATASET,
            REJECTED,
            UNDECIDED,
            OUTCOMES,
            CONTROLS,
            CLAIMS,
            GRANTS,
            ALLOCATIONS,
            ENDPOINTS);
    private static final List<String> STAGES =
            List.of("screener", "classifier", "drafter", "judge", "router", "exporter");

    private Topics() {}

    /// A stage's dead letters: original bytes, the cause in headers.
    ///
    /// @param stage the stage's one name, such as `drafter`
    public static Topic<byte[], byte[]> deadLetters(String stage) {
        if (!STAGES.contains(stage)) {
            throw new IllegalArgumentException("no stage is called %s; there are %s".formatted(stage, STAGES));
        }
        return new Topic<>(PREFIX + stage + ".dlq", Serdes.ByteArray(), Serdes.ByteArray());
    }

    /// What the partitions of the screener ask and tell each other; nobody else reads it, so its bytes have no
    /// schema. As many partitions as [#PROMPTS].
    public static Topic<byte[], byte[]> exchange() {
        return new Topic<>(PREFIX + "screener.exchange", Serdes.ByteArray(), Serdes.ByteArray());
    }

    /// The names of the stages that have dead letters, in the order of the pipeline.
    public static List<String> stages() {
        return STAGES;
    }

    /// Every topic but the dead letters, in the order of the pipeline.
    public static List<Topic<?, ?>> all() {
        return ALL;
    }

    private static <K, V> Topic<K, V> declared(String name, Serde<K> keys, Class<V> values) {
        return new Topic<>(PREFIX + name, keys, JsonSerde.of(values));
    }

    private static <T> Serde<T> text(Function<String, T> parse) {
        return Serdes.serdeFrom(new TextSerializer<T>(), new TextDeserializer<>(parse));
    }
}
