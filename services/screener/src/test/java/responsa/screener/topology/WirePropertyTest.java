package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.encounter.Waiting;
import responsa.screener.domain.encounter.Word;
import responsa.screener.domain.likeness.BandGroup;
import responsa.screener.domain.likeness.Banding;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.screener.domain.likeness.Turns;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Prompt;

/// What was written, to a topic or to a store, is read back equal; and whatever arrives is read or refused.
class WirePropertyTest {

    @Property
    void shouldReadBackAProbe(
            @ForAll long seed, @ForAll @IntRange(max = 30) int group, @ForAll @Size(Banding.BANDS) List<Long> bands) {
        long[] hashes = bands.stream().mapToLong(Long::longValue).toArray();
        Message.Probe probe = new Message.Probe(seed, comer(seed), new BandGroup(group, 7, hashes));

        Message.Probe read = (Message.Probe) again(probe);

        assertThat(read.scope()).isEqualTo(probe.scope());
        assertThat(read.comer()).isEqualTo(probe.comer());
        assertThat(read.bands().index()).isEqualTo(group);
        assertThat(read.bands().row()).isEqualTo(7);
        assertThat(read.bands().bands()).isEqualTo(hashes);
    }

    @Property
    void shouldReadBackWhoWasFound(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
        List<Comer> candidates = comers(seed, count).toList();
        Message found = new Message.Found(seed, comer(seed).name(), 3, candidates);

        assertThat(again(found)).isEqualTo(found);
    }

    @Property
    void shouldReadBackEveryWord(@ForAll long seed, @ForAll double likeness) {
        for (Word word : List.of(new Word.Free(), new Word.Yields(likeness), new Word.Stayed(id(seed), likeness))) {
            Message telling = new Message.Telling(seed, comer(seed).name(), comer(seed + 1), word);

            assertThat(again(telling)).isEqualTo(telling);
        }
    }

    @Property
    void shouldReadBackAQuestion(@ForAll String text, @ForAll long seed, @ForAll double threshold) {
        Fingerprint fingerprint = fingerprint(text);
        Message.Question question = new Message.Question(comer(seed).name(), comer(seed + 1), threshold, fingerprint);

        Message.Question read = (Message.Question) again(question);

        assertThat(read.about()).isEqualTo(question.about());
        assertThat(read.asker()).isEqualTo(question.asker());
        assertThat(read.threshold()).isEqualTo(threshold);
        assertThat(read.fingerprint().likeness(fingerprint)).isEqualTo(1);
    }

    @Property
    void shouldReadTheMessagesOfARecordInTheirOrder(@ForAll long seed, @ForAll @IntRange(max = 20) int count) {
        List<Message> messages = comers(seed, count)
                .<Message>map(comer -> new Message.Found(seed, comer.name(), 3, List.of(comer)))
                .toList();

        assertThat(Wire.read(record(messages))).contains(messages);
    }

    @Property
    void shouldRefuseWhatIsCut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int missing) {
        byte[] whole = record(List.of(
                new Message.Telling(seed, comer(seed).name(), comer(seed + 1), new Word.Stayed(id(seed), 0.8))));

        assertThat(Wire.read(Arrays.copyOf(whole, whole.length - missing))).isEmpty();
    }

    @Property
    void shouldReadOrRefuseWhateverArrives(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 4) int kind) {
        byte[] record = ByteBuffer.allocate(bytes.length + 6)
                .put((byte) 3)
                .putInt(bytes.length + 1)
                .put((byte) kind)
                .put(bytes)
                .array();

        assertThat(Wire.read(record)).isNotNull();
        assertThat(Wire.read(bytes)).isNotNull();
        assertThat(Wire.read(null)).isEmpty();
    }

    /// A restart reads what the process before it wrote.
    @Property
    void shouldKeepWhereAPromptStands(
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int asked,
            @ForAll @IntRange(max = 5) int open,
            @ForAll @IntRange(max = 5) int followers) {
        TreeMap<Comer, Double> following = new TreeMap<>();
        comers(seed + 2, followers).forEach(follower -> following.put(follower, 0.75 + follower.home() / 1e9));
        KeptWaiting kept = new KeptWaiting(
                new Waiting(
                        comer(seed),
                        id(seed),
                        (int) seed & 0xF,
                        new TreeSet<>(comers(seed, asked).map(Comer::name).toList()),
                        new TreeSet<>(comers(seed + 1, open).map(Comer::name).toList()),
                        following),
                0.8);

        assertThat(KeptWaiting.read(kept.bytes())).isEqualTo(kept);
    }

    @Property
    void shouldKeepAFingerprintBehindItsTime(@ForAll String text, @ForAll long seenAt) {
        byte[] kept = new Known(id(seenAt), seenAt, fingerprint(text)).bytes();

        assertThat(Known.seenAt(kept)).isEqualTo(seenAt);
        assertThat(Known.read(kept).id()).isEqualTo(id(seenAt));
        assertThat(Known.read(kept).fingerprint().likeness(fingerprint(text))).isEqualTo(1);
        assertThat(Arrays.equals(Known.read(kept).bytes(), kept)).isTrue();
    }

    private static Message again(Message message) {
        List<Message> read = Wire.read(record(List.of(message))).orElseThrow();
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static byte[] record(List<Message> messages) {
        ByteArrayOutputStream record = Wire.begun();
        messages.forEach(message -> Wire.add(record, message));
        return record.toByteArray();
    }

    private static Fingerprint fingerprint(String text) {
        Prompt prompt = aPrompt().asking(text).build();
        return Fingerprint.of(prompt, Turns.of(prompt), 3);
    }

    private static Stream<Comer> comers(long seed, int count) {
        return IntStream.range(0, count).mapToObj(index -> comer(seed * 31 + index));
    }

    private static Comer comer(long seed) {
        Random chance = new Random(seed);
        return new Comer(new Name(chance.nextLong(), chance.nextLong()), chance.nextInt(1000), chance.nextLong());
    }

    private static PromptId id(long seed) {
        return new PromptId(Sha256.of("prompt " + seed));
    }
}
