package responsa.exporter.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.domain.card.Card;
import responsa.exporter.domain.export.Hidden;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.storage.Storage;
import responsa.exporter.storage.UnusableOutputException;

/// The output as one run's own.
record Output(String run, Storage storage) {
    private static final String ELSE = "Name another output, or move this one away.";

    /// Makes a directory if it is not there.
    ///
    /// @throws UnusableOutputException if it cannot be made or written to, or holds something else than this run's
    ///     rows
    void check() {
        try {
            storage.prepare();
            manifest();
        } catch (FileSystemException unusable) {
            throw new UnusableOutputException("%s: %s: %s. %s"
                    .formatted(name(), unusable.getClass().getSimpleName(), unusable.getMessage(), ELSE));
        } catch (IOException unusable) {
            throw new UnusableOutputException(unusable.getMessage() + ".");
        }
    }

    /// How a person calls it.
    String name() {
        return storage.name("");
    }

    /// What is final in it.
    ///
    /// @throws UnusableOutputException if it holds something else than this run's rows
    Manifest manifest() throws IOException {
        Optional<InputStream> file = storage.read(Manifest.PATH);
        if (file.isEmpty()) {
            refuseForeignFiles();
            return Manifest.empty(run);
        }
        try (InputStream json = file.get()) {
            Manifest manifest = parsed(json.readAllBytes());
            if (!manifest.run().equals(run)) {
                throw new UnusableOutputException("%s: holds the dataset of run %s (manifest.json), this is run %s. %s"
                        .formatted(name(), manifest.run(), run, ELSE));
            }
            return manifest;
        }
    }

    /// The manifest, of the topics as they are now.
    ///
    /// @param ids Kafka's id of every topic, by name
    /// @throws UnusableOutputException if a topic was made anew since the directory was begun
    Manifest reading(Manifest manifest, Map<String, String> ids) {
        SortedMap<String, String> known = new TreeMap<>(manifest.topics());
        known.keySet().retainAll(ids.keySet());
        known.forEach((topic, id) -> {
            if (!id.equals(ids.get(topic))) {
                throw new UnusableOutputException("%s: was exported from another %s: the topic was made anew since. %s"
                        .formatted(name(), topic, ELSE));
            }
        });
        return manifest.reading(ids);
    }

    private Manifest parsed(byte[] json) throws IOException {
        try {
            return Manifest.parse(json);
        } catch (JsonProcessingException unreadable) {
            throw new UnusableOutputException(
                    "%s: is no manifest of this exporter, or of a version that it does not know. %s"
                            .formatted(storage.name(Manifest.PATH), ELSE));
        }
    }

    /// Without a manifest nothing here can be ours, and our names may be somebody's files.
    private void refuseForeignFiles() throws IOException {
        String found = isThere(Card.PATH)
                ? Card.PATH
                : storage.files().stream()
                        .filter(file -> !file.startsWith(Hidden.FOLDER))
                        .findFirst()
                        .orElse(null);
        if (found != null) {
            throw new UnusableOutputException(
                    "%s: is there, and no manifest.json that knows it. %s".formatted(storage.name(found), ELSE));
        }
    }

    private boolean isThere(String path) throws IOException {
        Optional<InputStream> file = storage.read(path);
        if (file.isPresent()) {
            file.get().close();
        }
        return file.isPresent();
    }
}
