package responsa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A submission that is killed again and again, each time after any prefix of what each partition would acknowledge.
class ResumePropertyTest {
    private static final int PARTITIONS = 6;

    /// I1: however often it is killed, in the end every line is in the topics exactly once.
    @Property
    void shouldBringEveryLineExactlyOnce(
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> kinds,
            @ForAll @IntRange(max = 5) int kills,
            @ForAll long seed) {
        Random chance = new Random(seed);
        List<Line> file = file(kinds);
        List<Written> topics = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            topics.addAll(acknowledged(steps(file, topics), chance));
        }

        topics.addAll(steps(file, topics));

        assertThat(topics.stream().map(Written::line).sorted())
                .containsExactlyElementsOf(file.stream().map(Line::number).toList());
        assertThat(topics).allMatch(written -> written.prompt() == isPrompt(kinds, written.line()));
        assertThat(steps(file, topics)).isEmpty();
    }

    /// A record in one of the topics.
    private record Written(long line, boolean prompt) {}

    /// What a submission sends, given what the topics hold.
    private static List<Written> steps(List<Line> file, List<Written> topics) {
        Seen seen = Seen.nothing();
        topics.forEach(written -> (written.prompt() ? seen.prompts() : seen.rejected()).add(written.line()));
        List<Written> sent = new ArrayList<>();
        for (Line line : file) {
            switch (Step.of(line, 1000, seen)) {
                case Step.Submit submit -> sent.add(new Written(line.number(), true));
                case Step.Reject reject -> sent.add(new Written(line.number(), false));
                case Step.PassOver there -> {}
                case Step.RejectedBefore before -> {}
            }
        }
        return sent;
    }

    /// Of each partition a prefix.
    private static List<Written> acknowledged(List<Written> sent, Random chance) {
        List<List<Written>> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new ArrayList<>());
        }
        sent.forEach(written -> partitions.get(chance.nextInt(PARTITIONS)).add(written));
        return partitions.stream()
                .flatMap(partition -> partition.subList(0, chance.nextInt(partition.size() + 1)).stream())
                .toList();
    }

    private static List<Line> file(List<Integer> kinds) {
        List<Line> file = new ArrayList<>();
        for (int index = 0; index < kinds.size(); index++) {
            String text = switch (kinds.get(index)) {
                case 0 -> "{\"prompt\": \"the same\"}";
                case 1 -> "{\"prompt\": \"question %d\"}".formatted(index);
                case 2 -> "no JSON";
                default -> "{\"messages\": []}";
            };
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            file.add(new Line(2L * index + 1, bytes, bytes.length));
        }
        return file;
    }

    private static boolean isPrompt(List<Integer> kinds, long line) {
        return kinds.get((int) (line - 1) / 2) < 2;
    }
}
