package responsa.router.topology;

import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aControl;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import responsa.router.domain.Ending;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Case;
import responsa.topics.record.Control;
import responsa.topics.record.InFlight;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.VerdictRecord;

/// Kills a router over a fixed topic of verdicts and compares what it wrote with what a router writes that nobody
/// killed. Run by hand, see the module's README; it takes about six seconds a kill.
final class RouterKills {
    private static final int PARTITIONS = 3;
    private static final int SAMPLES = 2;
    private static final long SEED = 20_260_101;

    private final PrintStream out;
    private final Path folder;
    private final int cases;
    private final int target;
    private final Recipe recipe = aRecipe().samples(SAMPLES).build();
    private final Random chance = new Random(SEED);

    private RouterKills(PrintStream out, Path folder, int verdicts, int target) {
        this.out = out;
        this.folder = folder;
        this.cases = verdicts / SAMPLES;
        this.target = target;
    }

    /// @param arguments kills, verdicts, and a target for the recipe; without a target it has no limits
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int kills = Integer.parseInt(arguments[0]);
        int verdicts = Integer.parseInt(arguments[1]);
        int target = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Path folder = Files.createTempDirectory("router-kills");
        boolean same = new RouterKills(System.out, folder, verdicts, target).compare(kills);
        System.exit(same ? 0 : 1);
    }

    private boolean compare(int kills) throws IOException, InterruptedException {
        Map<Integer, List<Sha256>> steady = tuples(0, "steady");
        Map<Integer, List<Sha256>> killed = tuples(kills, "killed");
        boolean same = target == 0 ? steady.equals(killed) : exact(steady) && exact(killed);
        out.printf(
                "tuples per partition: %s and %s: %s%n",
                sizes(steady), sizes(killed), same ? "as it should be" : "DIFFERENT");
        return same;
    }

    /// With a target, which tuples are granted depends on how partitions interleave; their number does not.
    private boolean exact(Map<Integer, List<Sha256>> tuples) {
        List<Sha256> all = tuples.values().stream().flatMap(List::stream).toList();
        return all.size() == target && new HashSet<>(all).size() == target;
    }

    private Map<Integer, List<Sha256>> tuples(int kills, String name) throws IOException, InterruptedException {
        try (TestBroker broker = TestBroker.with(
                PARTITIONS,
                Topics.VERDICTS,
                Topics.CASES,
                Topics.DATASET,
                Topics.REJECTED,
                Topics.UNDECIDED,
                Topics.OUTCOMES,
                Topics.GRANTS,
                Topics.deadLetters("router"))) {
            broker.start();
            broker.create(1, Topics.SPECS, Topics.RECIPES, Topics.CONTROLS, Topics.CLAIMS, Topics.ALLOCATIONS);
            write(broker);
            Path state = folder.resolve(name);
            long settled = 0;
            int done = 0;
            while (done < kills && settled < cases) {
                int share = (int) (cases - settled) / (kills - done);
                long until = Math.min(cases, settled + 1 + chance.nextInt(1 + share));
                settled = live(broker, state, until, true);
                done++;
                out.printf("kill %d: %d of %d cases settled%n", done, settled, cases);
            }
            live(broker, state, cases, false);
            long outcomes = committed(broker, Topics.OUTCOMES).values().stream()
                    .mapToLong(List::size)
                    .sum();
            out.printf("%s: %d kills, %d outcomes%n", name, done, outcomes);
            return byPartition(broker);
        }
    }

    /// A life of the router.
    ///
    /// @param until it ends when so many cases have settled, and a moment more where it is killed
    /// @return cases that had settled
    private long live(TestBroker broker, Path state, long until, boolean killed)
            throws IOException, InterruptedException {
        Process router = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RouterProcess.class.getName(),
                        broker.bootstrap(),
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(state + ".log")))
                .start();
        long settled = 0;
        try (KafkaConsumer<byte[], byte[]> outcomes = reader(broker)) {
            while (settled < until && !router.waitFor(5, TimeUnit.MILLISECONDS)) {
                settled = settled(outcomes);
            }
            if (killed) {
                router.waitFor(chance.nextInt(150), TimeUnit.MILLISECONDS);
            }
            router.destroyForcibly().waitFor();
            return settled(outcomes);
        }
    }

    /// Offsets count markers of transactions too, so records are counted.
    private long settled(KafkaConsumer<byte[], byte[]> outcomes) {
        outcomes.poll(Duration.ofMillis(20)).forEach(outcome -> seen.add(new String(outcome.key())));
        return seen.size();
    }

    private final HashSet<String> seen = new HashSet<>();

    private KafkaConsumer<byte[], byte[]> reader(TestBroker broker) {
        seen.clear();
        return assigned(broker, Topics.OUTCOMES);
    }

    private Map<Integer, List<Sha256>> byPartition(TestBroker broker) {
        Map<Integer, List<Sha256>> tuples = new TreeMap<>();
        committed(broker, Topics.DATASET)
                .forEach((partition, values) ->
                        tuples.put(partition, values.stream().map(Sha256::of).toList()));
        return tuples;
    }

    private Map<Integer, List<byte[]>> committed(TestBroker broker, Topic<?, ?> topic) {
        Map<Integer, List<byte[]>> found = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = assigned(broker, topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> found.computeIfAbsent(record.partition(), p -> new ArrayList<>())
                                .add(record.value()));
            }
        }
        return found;
    }

    private static KafkaConsumer<byte[], byte[]> assigned(TestBroker broker, Topic<?, ?> topic) {
        Map<String, Object> settings = new HashMap<>(broker.kafka());
        settings.put("isolation.level", "read_committed");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /// The same verdicts every time, case by case; one in ten comes twice.
    private void write(TestBroker broker) {
        broker.records().send(Topics.RECIPES, Json.hash(recipe).hex(), RecipeEntry.version(recipe));
        if (target > 0) {
            broker.records().send(Topics.CONTROLS, recipe.id(), control());
        }
        Random endings = new Random(SEED);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < cases; number++) {
                Case drafted = aCase().of(aPrompt()
                                .under(recipe)
                                .asking("question " + number)
                                .build())
                        .build();
                for (int sample = 0; sample < SAMPLES; sample++) {
                    VerdictRecord record =
                            Ending.values()[endings.nextInt(Ending.values().length)].of(drafted, sample, SAMPLES);
                    for (int copy = endings.nextInt(10) == 0 ? 2 : 1; copy > 0; copy--) {
                        producer.send(new ProducerRecord<>(
                                Topics.VERDICTS.name(),
                                number % PARTITIONS,
                                Topics.VERDICTS
                                        .keys()
                                        .serializer()
                                        .serialize("", drafted.prompt().id()),
                                Topics.VERDICTS.values().serializer().serialize("", record)));
                    }
                }
            }
        }
    }

    private Control control() {
        return aControl(recipe.id()).target(target).inFlight(InFlight.DRAIN).build();
    }

    private static List<Integer> sizes(Map<Integer, List<Sha256>> tuples) {
        return tuples.values().stream().map(List::size).toList();
    }
}
