package responsa.exporter.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.s3.Condition;
import responsa.exporter.s3.ObjectStore;
import responsa.exporter.s3.StoredObject;
import responsa.topics.id.Sha256;

/// Objects in memory, as S3 keeps them: whole, with tags that follow from their bytes, replaced on conditions. Several
/// may write to one [Objects]; each can be cut off, or lose an answer to a request that was carried out.
public final class FakeStore implements ObjectStore {
    private final Objects objects;
    private long requestsLeft;
    private boolean losesAnswer;
    private boolean breaksOff;

    public FakeStore(Objects objects, long requests) {
        this.objects = objects;
        this.requestsLeft = requests;
    }

    /// The next put is carried out as if it was sent twice.
    void losesAnAnswer() {
        losesAnswer = true;
    }

    /// From now on it ends the connection where it refuses a put, before it has read what is put.
    void breaksOffWhatItRefuses() {
        breaksOff = true;
    }

    /// A storage of this store.
    ///
    /// @param spool its own
    public Storage storage(Path spool, String writer) {
        return new Bucket(this, spool, writer);
    }

    @Override
    public String name(String path) {
        return "s3://bucket/" + path;
    }

    @Override
    public void check() throws IOException {
        request();
    }

    @Override
    public Optional<StoredObject> find(String path) throws IOException {
        request();
        return Optional.ofNullable(objects.all.get(path));
    }

    @Override
    public Optional<Content> read(String path) throws IOException {
        request();
        return Optional.ofNullable(objects.all.get(path))
                .map(found -> new Content(found.tag(), new ByteArrayInputStream(objects.bytes.get(path))));
    }

    @Override
    public Optional<String> put(String path, Path file, Sha256 sha256, Condition condition) throws IOException {
        request();
        Optional<String> tag = objects.put(path, Files.readAllBytes(file), sha256, condition);
        if (breaksOff && tag.isEmpty()) {
            throw new IOException("s3://bucket: broken off");
        }
        if (losesAnswer) {
            losesAnswer = false;
            return objects.put(path, Files.readAllBytes(file), sha256, condition);
        }
        return tag;
    }

    @Override
    public void delete(String path) throws IOException {
        request();
        objects.all.remove(path);
        objects.bytes.remove(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
        request();
        return new ArrayList<>(objects.all.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .toList());
    }

    @Override
    public void abandonUploads(String folder) throws IOException {
        request();
    }

    @Override
    public void close() {
        requestsLeft = 0;
    }

    private void request() throws IOException {
        if (requestsLeft-- <= 0) {
            throw new IOException("s3://bucket: cut off by the test");
        }
    }

    /// What is in the bucket.
    public static final class Objects {
        private final SortedMap<String, StoredObject> all = new TreeMap<>();
        private final SortedMap<String, byte[]> bytes = new TreeMap<>();

        /// The bytes of every object, by path.
        public SortedMap<String, byte[]> contents() {
            return new TreeMap<>(bytes);
        }

        /// Puts an object there that nobody wrote through a store.
        void put(String path, byte[] content) {
            put(path, content, Sha256.of(content), new Condition.Always());
        }

        private Optional<String> put(String path, byte[] content, Sha256 sha256, Condition condition) {
            StoredObject there = all.get(path);
            boolean holds = switch (condition) {
                case Condition.Absent _ -> there == null;
                case Condition.Unchanged(String tag) ->
                    there != null && there.tag().equals(tag);
                case Condition.Always _ -> true;
            };
            if (!holds) {
                return Optional.empty();
            }
            String tag = Sha256.of(content).hex().substring(0, 8);
            all.put(path, new StoredObject(tag, sha256.hex()));
            bytes.put(path, content);
            return Optional.of(tag);
        }
    }
}
