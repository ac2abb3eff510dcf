package responsa.system.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.broker.EmbeddedBroker;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.count.Counts;
import responsa.scripted.script.Script;
import responsa.system.engine.Running;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.creation.TopicCreation;
import responsa.topics.declared.TopicDeclarations;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// `NothingRepeatedInPeace`, with calls that take longer than a rebalance: one drafter, three more beside it, one
/// again. Every call is a request of its own at the server, which counts those that came twice.
///
/// `-Dresponsa.generation=PT2M` makes calls of minutes; the log has the use of the endpoint's slots in each phase.
@Isolated("it tells how much of the slots was in use, and its calls must outlast the drafters' starts")
class RebalanceST {
    private static final Logger LOG = LoggerFactory.getLogger(RebalanceST.class);
    private static final Duration GENERATION = Duration.parse(System.getProperty("responsa.generation", "PT4S"));
    private static final Duration PATIENCE = Duration.ofMinutes(5).plus(GENERATION.multipliedBy(30));
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int SLOTS = 64;
    private static final int CASES = 12 * SLOTS;
    private static final int ADDED = 3;

    private final List<ServiceProcess> drafters = new ArrayList<>();
    private @Nullable Counts before;

    @TempDir
    Path folder;

    @AfterEach
    void endWhatIsLeft() {
        drafters.forEach(ServiceProcess::close);
    }

    @Test
    void shouldRepeatNoCallWhileDraftersComeAndGo() throws IOException, InterruptedException {
        Script slow = Script.standard().withSlots(SLOTS).withLatency("fixed:%dms".formatted(GENERATION.toMillis()));
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
                ScriptedModel model =
                        ScriptedModel.start(ScriptedSettings.standard().with(slow))) {
            TestRecords records = new TestRecords(broker.bootstrap());
            TopicCreation.create(
                    Map.of("bootstrap.servers", broker.bootstrap()), TopicDeclarations.bundled(), PATIENCE, why -> {});
            submit(records);
            Map<String, String> settings = settings(broker.bootstrap(), model.url());

            start(1, settings);
            awaitAnswers(model, 1);
            phase("the start", model);
            awaitAnswers(model, 2 * SLOTS);
            phase("one drafter", model);

            start(ADDED, settings);
            awaitAllAtWork();
            phase("1 to 4", model);
            awaitAnswers(model, Math.min(CASES, answers(model) + 2 * SLOTS));
            phase("four drafters", model);

            endTheAdded();
            phase("4 to 1", model);
            awaitAnswers(model, CASES);
            phase("one drafter, to the end", model);

            assertThat(model.counts()).returns(0L, Counts::repeats).returns(0L, Counts::forgotten);
            assertThat(model.counts().outcome("cancelled")).isZero();
            assertThat(drafts(records)).hasSize(CASES).doesNotHaveDuplicates();
        }
    }

    private static void submit(TestRecords records) {
        Spec spec = aSpec().build();
        Recipe recipe = aRecipe().draftingWithin(PATIENCE).build();
        records.send(Topics.SPECS, spec.sha256().hex(), SpecEntry.version(spec));
        records.send(Topics.RECIPES, recipe.ref().sha256().hex(), RecipeEntry.version(recipe));
        Map<PromptId, CaseRecord> cases = new HashMap<>();
        IntStream.range(0, CASES).forEach(i -> {
            Case asked = aCase().of(aPrompt()
                            .under(recipe)
                            .asking("What of order " + i + "?")
                            .build())
                    .build();
            cases.put(asked.prompt().id(), asked);
        });
        records.sendAll(Topics.CASES, cases);
    }

    private static Map<String, String> settings(String bootstrap, String modelUrl) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        settings.put("kafka.bootstrap.servers", bootstrap);
        settings.put("responsa.drafter.in-flight", String.valueOf(SLOTS));
        settings.put("responsa.drafter.drain", PATIENCE.toString());
        settings.put("responsa.models.idle-timeout", PATIENCE.toString());
        settings.put("responsa.models.endpoints[0].model", "scripted-drafter");
        settings.put("responsa.models.endpoints[0].url", modelUrl);
        return settings;
    }

    private void start(int count, Map<String, String> settings) throws IOException {
        for (int i = 0; i < count; i++) {
            drafters.add(ServiceProcess.start("drafter", "drafter-" + drafters.size(), folder, settings));
        }
        drafters.forEach(ServiceProcess::awaitReady);
    }

    /// Calls of an ended drafter are published before it ends.
    private void endTheAdded() throws InterruptedException {
        List<ServiceProcess> added = drafters.subList(1, drafters.size());
        added.forEach(drafter -> drafter.running().terminate());
        for (ServiceProcess drafter : added) {
            Running running = drafter.running();
            assertThat(running.awaitEnd(PATIENCE)).as(running::said).isIn(0, 143);
        }
    }

    private void awaitAllAtWork() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(() -> assertThat(drafters)
                        .allSatisfy(drafter -> assertThat(Metrics.of(drafter).sum("responsa_records_out_total"))
                                .isPositive()));
    }

    private void awaitAnswers(ScriptedModel model, long count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answers(model)).isGreaterThanOrEqualTo(count));
    }

    private static long answers(ScriptedModel model) {
        return model.counts().answers();
    }

    /// Says how full the endpoint was since the last phase ended; of the first one only that it has ended.
    private void phase(String name, ScriptedModel model) {
        Counts now = model.counts();
        if (before != null) {
            double seconds = now.seconds() - before.seconds();
            double use = (now.serving().integral() - before.serving().integral()) / (SLOTS * seconds);
            LOG.info(
                    "calls of {}, {}: {} s, slot use {}", GENERATION, name, Math.round(seconds), "%.3f".formatted(use));
        }
        before = now;
    }

    private static List<String> drafts(TestRecords records) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(records.all(Topics.DRAFTS)).hasSizeGreaterThanOrEqualTo(CASES));
        return records.values(Topics.DRAFTS).stream().map(RebalanceST::id).toList();
    }

    private static String id(DraftRecord record) {
        return record instanceof Draft draft ? draft.id().toString() : "no draft: " + record;
    }
}
