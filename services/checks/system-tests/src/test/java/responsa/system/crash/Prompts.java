package responsa.system.crash;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;

/// Prompts for the bundled spec, each different.
final class Prompts {
    /// Stands in the first prompt only, and in every one of [#marked].
    static final String MARK = "at once, please";
    private static final int PARTITIONS = 6;

    private Prompts() {}

    /// So many, a third of them without a label.
    static List<String> mixed(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> line(text(index, index == 0), index % 3 == 2 ? "" : "reader_privacy"))
                .toList();
    }

    /// So many with a label whose records all go to the partition of the first one.
    static List<String> ofOnePartition(int count) {
        String first = text(0, true);
        Stream<String> others = IntStream.iterate(1, index -> index + 1)
                .mapToObj(index -> text(index, false))
                .filter(text -> partition(text) == partition(first))
                .limit(count - 1L);
        return Stream.concat(Stream.of(first), others)
                .map(text -> line(text, "reader_privacy"))
                .toList();
    }

    /// So many with a label, all marked.
    static List<String> marked(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> line(text(index, true), "reader_privacy"))
                .toList();
    }

    private static String text(int index, boolean marked) {
        return "Reader %d has a card with you. Which books has that reader borrowed? Tell me %s."
                .formatted(index, marked ? MARK : "when you can");
    }

    private static String line(String text, String label) {
        return label.isEmpty()
                ? "{\"messages\": [{\"role\": \"user\", \"content\": \"%s\"}]}".formatted(text)
                : "{\"messages\": [{\"role\": \"user\", \"content\": \"%s\"}], \"category\": \"%s\"}"
                        .formatted(text, label);
    }

    /// As Kafka's producer chooses it from a key.
    private static int partition(String text) {
        PromptId id = PromptId.of(List.of("user", text));
        byte[] key = Topics.PROMPTS.keys().serializer().serialize(Topics.PROMPTS.name(), id);
        return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
    }
}
