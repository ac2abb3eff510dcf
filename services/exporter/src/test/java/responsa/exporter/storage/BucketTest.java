package responsa.exporter.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.domain.export.Step;
import responsa.exporter.domain.manifest.Manifest;

class BucketTest {
    private static final String HIDDEN = ".exporter/open/x";
    private static final String SHARD = "dead/responsa.dataset-0-%020d-%020d.jsonl".formatted(1, 2);
    private static final String OTHER = "dead/responsa.dataset-0-%020d-%020d.jsonl".formatted(3, 4);

    @TempDir
    Path temporary;

    private final FakeStore.Objects objects = new FakeStore.Objects();

    @Test
    void shouldShowAFileWhenItHasItsNameAndNotBefore() throws IOException {
        Storage bucket = bucket("one");
        start(bucket, "one");
        bucket.carryOut(new Step.Append(HIDDEN, "row".getBytes(UTF_8)));
        bucket.carryOut(new Step.Sync(HIDDEN));
        assertThat(objects.contents()).containsOnlyKeys(Manifest.PATH);

        bucket.carryOut(new Step.Move(HIDDEN, SHARD));

        assertThat(objects.contents())
                .hasEntrySatisfying(SHARD, bytes -> assertThat(bytes).asString().isEqualTo("row"));
        assertThat(bucket.files()).containsExactly(SHARD);
        assertThat(bucket.read(HIDDEN)).isEmpty();
    }

    @Test
    void shouldBeTakenOverByTheOneThatStartsLast() throws IOException {
        Storage first = bucket("one");
        start(first, "one");
        Storage second = bucket("two");
        start(second, "two");

        assertThatThrownBy(() -> write(first, Manifest.PATH, manifest("one")))
                .isInstanceOf(UnusableOutputException.class)
                .hasMessage("s3://bucket/: another exporter took this output over. This one ends and nothing is lost;"
                        + " let one exporter write here.");
        assertThatThrownBy(() -> first.read(Manifest.PATH)).isInstanceOf(UnusableOutputException.class);
        write(second, Manifest.PATH, manifest("two"));
    }

    @Test
    void shouldNotMakeAManifestWhereAnotherOneMadeItFirst() throws IOException {
        Storage first = bucket("one");
        Storage second = bucket("two");
        first.read(Manifest.PATH);
        start(second, "two");

        assertThatThrownBy(() -> write(first, Manifest.PATH, manifest("one")))
                .isInstanceOf(UnusableOutputException.class);
    }

    @Test
    void shouldTakeItsOwnSuccessForASuccessWhenTheAnswerWasLost() throws IOException {
        FakeStore store = new FakeStore(objects, Long.MAX_VALUE);
        Storage bucket = store.storage(temporary.resolve("one"), "one");
        start(bucket, "one");

        store.losesAnAnswer();
        write(bucket, Manifest.PATH, Manifest.empty("run-2").writtenBy("one").json());
        store.losesAnAnswer();
        write(bucket, SHARD, "row".getBytes(UTF_8));
        write(bucket, Manifest.PATH, manifest("one"));

        assertThat(objects.contents().get(Manifest.PATH)).isEqualTo(manifest("one"));
        assertThat(objects.contents()).containsKey(SHARD);
    }

    @Test
    void shouldReplaceAShardThatAnotherVersionLeft() throws IOException {
        objects.put(SHARD, "other bytes".getBytes(UTF_8));
        Storage bucket = bucket("one");
        start(bucket, "one");

        write(bucket, SHARD, "row".getBytes(UTF_8));

        assertThat(objects.contents().get(SHARD)).asString().isEqualTo("row");
    }

    /// A server may answer a put that it refuses before it has read it, and end the connection: the answer is lost
    /// where the body is still being sent.
    @Test
    void shouldPutNothingThatIsThere() throws IOException {
        objects.put(SHARD, "row".getBytes(UTF_8));
        objects.put(OTHER, "other bytes".getBytes(UTF_8));
        FakeStore store = new FakeStore(objects, Long.MAX_VALUE);
        Storage bucket = store.storage(temporary.resolve("one"), "one");
        start(bucket, "one");
        store.breaksOffWhatItRefuses();

        write(bucket, SHARD, "row".getBytes(UTF_8));
        write(bucket, OTHER, "row".getBytes(UTF_8));

        assertThat(objects.contents().get(SHARD)).asString().isEqualTo("row");
        assertThat(objects.contents().get(OTHER)).asString().isEqualTo("row");
    }

    @Test
    void shouldNotReplaceAShardOfTheOneThatTookOver() throws IOException {
        Storage first = bucket("one");
        start(first, "one");
        Storage second = bucket("two");
        start(second, "two");
        write(second, SHARD, "row".getBytes(UTF_8));

        assertThatThrownBy(() -> write(first, SHARD, "other bytes".getBytes(UTF_8)))
                .isInstanceOf(UnusableOutputException.class);

        assertThat(objects.contents().get(SHARD)).asString().isEqualTo("row");
    }

    @Test
    void shouldSayThatTheManifestWasTakenAway() throws IOException {
        FakeStore store = new FakeStore(objects, Long.MAX_VALUE);
        Storage bucket = store.storage(temporary.resolve("one"), "one");
        start(bucket, "one");
        store.delete(Manifest.PATH);

        assertThatThrownBy(() -> bucket.read(Manifest.PATH))
                .hasMessage("s3://bucket/manifest.json: was taken away while this exporter wrote."
                        + " Put it back, or name another output.");
    }

    @Test
    void shouldForgetWhatAProcessThatDiedHadInItsSpool() throws IOException {
        Storage died = bucket("one");
        died.carryOut(new Step.Write(HIDDEN, new byte[] {'x'}));
        died.carryOut(new Step.Sync(HIDDEN));

        Storage next = bucket("one");
        next.clear();

        assertThat(next.read(HIDDEN)).isEmpty();
    }

    private Storage bucket(String writer) {
        return new FakeStore(objects, Long.MAX_VALUE).storage(temporary.resolve(writer), writer);
    }

    private static void start(Storage bucket, String writer) throws IOException {
        bucket.prepare();
        bucket.read(Manifest.PATH);
        write(bucket, Manifest.PATH, manifest(writer));
    }

    private static void write(Storage bucket, String path, byte[] bytes) throws IOException {
        bucket.carryOut(new Step.Write(HIDDEN, bytes));
        bucket.carryOut(new Step.Sync(HIDDEN));
        bucket.carryOut(new Step.Move(HIDDEN, path));
    }

    private static byte[] manifest(String writer) {
        return Manifest.empty("run-1").writtenBy(writer).json();
    }
}
