package responsa.exporter.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import responsa.exporter.domain.export.Hidden;
import responsa.exporter.domain.export.Measure;
import responsa.exporter.domain.export.Step;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.ShardName;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.s3.BucketAddress;
import responsa.exporter.s3.Condition;
import responsa.exporter.s3.ObjectStore;
import responsa.exporter.s3.StoredObject;
import responsa.topics.id.Sha256;

/// The output below a prefix of a bucket. What is hidden lies in a local spool; a file gets its name by being put there
/// whole.
///
/// A bucket has no locks and no moves, so conditions stand in their place. The manifest is replaced only if it is still
/// the one that was read or written last here: the exporter that starts last takes the prefix over, and the other one
/// finds out at its next commit, whatever held it up. A shard is put where none is; one that is there has the same
/// bytes, or was left by another version of this program and is replaced while the manifest is still ours.
final class Bucket implements Storage {
    private static final int WHICH = 16;

    private final ObjectStore store;
    private final Disk spool;
    private final Path folder;
    private final String writer;
    private Condition manifest = new Condition.Absent();
    private boolean owned;

    /// @param folder where files lie that are not in the bucket yet; its own
    /// @param writer unlike any other exporter's
    Bucket(ObjectStore store, Path folder, String writer) {
        this.store = store;
        this.folder = folder;
        this.spool = new Disk(folder);
        this.writer = writer;
    }

    /// @param spool below which exporters of this machine have their folders
    static Bucket of(BucketAddress address, ObjectStore store, Path spool) {
        String which = Sha256.of(address.toString()).hex().substring(0, WHICH);
        return new Bucket(
                store,
                spool.resolve("responsa-exporter-" + which),
                UUID.randomUUID().toString());
    }

    @Override
    public String name(String path) {
        return store.name(path);
    }

    @Override
    public void prepare() throws IOException {
        store.check();
        Files.createDirectories(folder);
    }

    @Override
    public Optional<OutputLock> hold() throws IOException {
        return OutputLock.take(folder);
    }

    @Override
    public String writer() {
        return writer;
    }

    @Override
    public void clear() throws IOException {
        for (String left : spool.files()) {
            spool.carryOut(new Step.Remove(left));
        }
        for (FileKind kind : FileKind.values()) {
            store.abandonUploads(kind.folder() + "/");
        }
    }

    @Override
    public void carryOut(Step step) throws IOException {
        switch (step) {
            case Step.Append _, Step.Write _, Step.End _, Step.Columns _ -> spool.carryOut(step);
            // The next start empties the spool: nothing there need survive a failure of the power.
            case Step.Sync(String file) -> spool.carryOut(new Step.End(file));
            case Step.Move(String from, String to) -> put(from, to);
            case Step.SyncFolder _ -> {}
            case Step.Remove(String file) -> {
                if (isHidden(file)) {
                    spool.carryOut(step);
                } else {
                    store.delete(file);
                }
            }
        }
    }

    @Override
    public List<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            found.addAll(store.list(kind.folder() + "/"));
        }
        return found;
    }

    @Override
    public Optional<InputStream> read(String path) throws IOException {
        if (isHidden(path)) {
            return spool.read(path);
        }
        Optional<ObjectStore.Content> content = store.read(path);
        if (path.equals(Manifest.PATH)) {
            return content.isEmpty() ? noManifest() : Optional.of(manifest(content.get()));
        }
        return content.map(ObjectStore.Content::bytes);
    }

    @Override
    public void letGo() {
        spool.letGo();
    }

    private Optional<InputStream> noManifest() {
        if (owned) {
            throw new UnusableOutputException(
                    "%s: was taken away while this exporter wrote. Put it back, or name another output."
                            .formatted(name(Manifest.PATH)));
        }
        manifest = new Condition.Absent();
        return Optional.empty();
    }

    /// Read whole, so that its tag and its bytes belong together and it is known whose it is.
    private InputStream manifest(ObjectStore.Content content) throws IOException {
        byte[] json;
        try (InputStream bytes = content.bytes()) {
            json = bytes.readAllBytes();
        }
        if (owned && !isOurs(json)) {
            throw takenOver();
        }
        manifest = new Condition.Unchanged(content.tag());
        return new ByteArrayInputStream(json);
    }

    private boolean isOurs(byte[] json) throws IOException {
        return writer.equals(Manifest.parse(json).writer());
    }

    private void put(String from, String to) throws IOException {
        Path file = folder.resolve(from);
        Sha256 sha256;
        try (InputStream bytes = Files.newInputStream(file)) {
            sha256 = Measure.of(bytes).sha256();
        }
        if (to.equals(Manifest.PATH)) {
            putManifest(file, sha256);
        } else if (ShardName.isOne(to)) {
            putShard(to, file, sha256);
        } else {
            store.put(to, file, sha256, new Condition.Always());
        }
        Files.delete(file);
    }

    private void putManifest(Path file, Sha256 sha256) throws IOException {
        String tag = store.put(Manifest.PATH, file, sha256, manifest).orElse(null);
        if (tag == null) {
            tag = writtenBefore(Manifest.PATH, sha256).map(StoredObject::tag).orElseThrow(this::takenOver);
        }
        owned = true;
        manifest = new Condition.Unchanged(tag);
    }

    /// What is there is looked for first: a body that will be refused is not sent, and where a server ends the
    /// connection while one is, its refusal cannot be told from an outage.
    private void putShard(String path, Path file, Sha256 sha256) throws IOException {
        Optional<StoredObject> there = store.find(path);
        if (there.isPresent() && there.get().holds(sha256)) {
            return;
        }
        // Not for safety, which the manifest gives: so that one that was taken over leaves nothing behind. In this
        // order: what a later owner put would have another tag than the one that was found before.
        requireOwnership();
        Condition same = there.<Condition>map(found -> new Condition.Unchanged(found.tag()))
                .orElseGet(Condition.Absent::new);
        if (store.put(path, file, sha256, same).isEmpty()
                && writtenBefore(path, sha256).isEmpty()) {
            throw new IOException(name(path) + ": was changed by somebody else while it was written");
        }
    }

    /// An answer that was lost on its way makes the same put come again and fail by its own success.
    private Optional<StoredObject> writtenBefore(String path, Sha256 sha256) throws IOException {
        return store.find(path).filter(found -> found.holds(sha256));
    }

    private void requireOwnership() throws IOException {
        Optional<StoredObject> now = store.find(Manifest.PATH);
        Optional<String> tag = now.map(StoredObject::tag);
        if (!(manifest instanceof Condition.Unchanged(String ours)) || !tag.equals(Optional.of(ours))) {
            throw takenOver();
        }
    }

    private UnusableOutputException takenOver() {
        return new UnusableOutputException(
                "%s: another exporter took this output over. This one ends and nothing is lost; let one exporter write here."
                        .formatted(name("")));
    }

    private static boolean isHidden(String path) {
        return path.startsWith(Hidden.FOLDER + "/");
    }
}
