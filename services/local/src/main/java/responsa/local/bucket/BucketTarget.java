package responsa.local.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import responsa.exporter.domain.export.Measure;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.s3.BucketAddress;
import responsa.exporter.s3.Condition;
import responsa.exporter.s3.ObjectStore;
import responsa.exporter.s3.S3Options;
import responsa.exporter.s3.S3Store;
import responsa.local.folder.AtomicFile;
import responsa.local.folder.UnusableFolderException;

/// A prefix of a bucket that a command writes to.
public record BucketTarget(BucketAddress address, S3Options options) {

    /// Checks that the bucket is there and can be looked into, before anything is made.
    ///
    /// @throws UnusableFolderException if it is not
    public void check() {
        try (ObjectStore store = open()) {
            store.check();
        } catch (IOException | IllegalArgumentException unusable) {
            throw new UnusableFolderException(String.valueOf(unusable.getMessage()));
        }
    }

    /// Checks that nothing is below the prefix.
    ///
    /// @throws UnusableFolderException if something is, or it cannot be looked into
    public void requireEmpty() {
        try (ObjectStore store = open()) {
            if (!store.list("").isEmpty()) {
                throw new UnusableFolderException(
                        "%s: holds something; an export wants a prefix of its own. Name another --out, or remove what is there."
                                .formatted(address));
            }
        } catch (IOException | IllegalArgumentException unusable) {
            throw new UnusableFolderException(String.valueOf(unusable.getMessage()));
        }
    }

    /// The settings of an exporter that writes there.
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("responsa.exporter.out", address.toString());
        settings.put("responsa.exporter.s3.path-style", String.valueOf(options.pathStyle()));
        if (options.endpoint() != null) {
            settings.put("responsa.exporter.s3.endpoint", options.endpoint().toString());
        }
        if (options.region() != null) {
            settings.put("responsa.exporter.s3.region", options.region());
        }
        return settings;
    }

    /// Puts a whole folder there, its manifest last: with it the export is there, without it nothing counts.
    ///
    /// @throws IOException if it cannot; what was put is removed again, as far as that is possible
    public void publish(Path folder) throws IOException {
        try (ObjectStore store = open()) {
            try {
                for (Path file : files(folder, Integer.MAX_VALUE)) {
                    put(store, folder, file, new Condition.Absent());
                }
                put(store, folder, folder.resolve(Manifest.PATH), new Condition.Absent());
            } catch (IOException failed) {
                takeBack(store, folder, failed);
                throw failed;
            }
        }
    }

    /// Puts what stands beside a dataset there, and keeps the dataset's manifest in the folder.
    public void accompany(Path folder) throws IOException {
        try (ObjectStore store = open()) {
            for (Path file : files(folder, 1)) {
                put(store, folder, file, new Condition.Always());
            }
            ObjectStore.Content manifest = store.read(Manifest.PATH)
                    .orElseThrow(() -> new IOException(store.name(Manifest.PATH) + ": is not there"));
            try (InputStream json = manifest.bytes()) {
                AtomicFile.write(folder.resolve(Manifest.PATH), json.readAllBytes());
            }
        }
    }

    private ObjectStore open() {
        return S3Store.open(address, options);
    }

    /// But for the manifest, and what is hidden.
    private static List<Path> files(Path folder, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.equals(folder.resolve(Manifest.PATH)))
                    .sorted()
                    .toList();
        }
    }

    private static void put(ObjectStore store, Path folder, Path file, Condition condition) throws IOException {
        Measure measure;
        try (InputStream bytes = Files.newInputStream(file)) {
            measure = Measure.of(bytes);
        }
        String path = path(folder, file);
        if (store.put(path, file, measure.sha256(), condition).isEmpty()
                && store.find(path)
                        .filter(there -> measure.sha256().hex().equals(there.sha256()))
                        .isEmpty()) {
            throw new IOException("%s: somebody else wrote it meanwhile".formatted(store.name(path)));
        }
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static void takeBack(ObjectStore store, Path folder, IOException failed) {
        try {
            if (store.find(Manifest.PATH).isEmpty()) {
                for (Path file : files(folder, Integer.MAX_VALUE)) {
                    store.delete(path(folder, file));
                }
            }
        } catch (IOException again) {
            failed.addSuppressed(again);
        }
    }
}
