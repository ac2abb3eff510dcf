package responsa.exporter.domain.export;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A directory that can be killed and lose its power, and is then as bad as a real one may be.
///
/// A kill loses what stood in a buffer: of bytes that were not synced any prefix stays. A loss of power loses more: of
/// names that were not synced each stays as it was or as it became, on its own.
final class FakeDisk {
    private Map<String, File> names = new HashMap<>();
    private Map<String, File> durable = new HashMap<>();

    void carryOut(Step step) {
        switch (step) {
            case Step.Append(String path, byte[] bytes) ->
                names.computeIfAbsent(path, made -> new File()).content.writeBytes(bytes);
            case Step.Write(String path, byte[] bytes) -> {
                names.put(path, new File());
                names.get(path).content.writeBytes(bytes);
            }
            case Step.Sync(String path) -> names.get(path).sync();
            case Step.End(String path) -> names.get(path).ended = true;
            case Step.Columns(String rows, String path) -> columns(rows, path);
            case Step.Move(String from, String to) -> names.put(to, names.remove(from));
            case Step.SyncFolder(String folder) -> syncFolder(folder);
            case Step.Remove(String path) -> names.remove(path);
        }
    }

    byte @Nullable [] read(String path) {
        File file = names.get(path);
        return file == null ? null : file.content.toByteArray();
    }

    Set<String> files() {
        return Set.copyOf(names.keySet());
    }

    /// Everything that is there, by path, as text.
    SortedMap<String, String> contents() {
        SortedMap<String, String> all = new TreeMap<>();
        names.forEach((path, file) -> all.put(path, file.content.toString()));
        return all;
    }

    void kill(Random random) {
        names.values().forEach(file -> file.tear(random));
        durable = new HashMap<>(names);
    }

    void losePower(Random random) {
        Set<String> all = new HashSet<>(names.keySet());
        all.addAll(durable.keySet());
        Map<String, File> left = new HashMap<>();
        for (String path : all) {
            File file = isSame(path) || random.nextBoolean() ? names.get(path) : durable.get(path);
            if (file != null) {
                left.put(path, file);
            }
        }
        names = left;
        names.values().forEach(file -> file.tear(random));
        durable = new HashMap<>(names);
    }

    private void columns(String rows, String path) {
        File read = names.get(rows);
        if (!read.ended) {
            throw new AssertionError(rows + " may be in memory still");
        }
        File columns = new File();
        columns.content.writeBytes(read.content.toByteArray());
        columns.sync();
        names.put(path, columns);
    }

    private boolean isSame(String path) {
        return names.get(path) == durable.get(path);
    }

    private void syncFolder(String folder) {
        durable.keySet().removeIf(path -> folderOf(path).equals(folder));
        names.forEach((path, file) -> {
            if (folderOf(path).equals(folder)) {
                durable.put(path, file);
            }
        });
    }

    private static String folderOf(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static final class File {
        private ByteArrayOutputStream content = new ByteArrayOutputStream();
        private int synced;
        private boolean ended;

        void sync() {
            synced = content.size();
        }

        void tear(Random random) {
            int left = synced + random.nextInt(content.size() - synced + 1);
            byte[] torn = Arrays.copyOf(content.toByteArray(), left);
            content = new ByteArrayOutputStream();
            content.writeBytes(torn);
            synced = left;
        }
    }
}
