package responsa.exporter.domain.export;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.manifest.ShardName;

/// What a start finds in the output directory that does not belong there, or is not there any more.
public final class Recovery {
    private Recovery() {}

    /// Removes what a crash left: files that were being written, and shards that got their names and did not reach the
    /// manifest. Files that this program does not write stay.
    ///
    /// @param files the paths of what is there
    public static List<Step> steps(Manifest manifest, Collection<String> files) {
        Set<String> known = paths(manifest);
        return files.stream()
                .filter(path -> path.startsWith(Hidden.OPEN) || ShardName.isOne(path) && !known.contains(path))
                .sorted()
                .<Step>map(Step.Remove::new)
                .toList();
    }

    /// The same, where others may write too: only what no exporter can name any more, since every later manifest goes
    /// on
    /// from one that has passed it. So however late the steps are carried out, they take nothing from anybody.
    ///
    /// @param files the paths of what is there
    public static List<Step> passed(Manifest manifest, Collection<String> files) {
        return steps(manifest, files).stream()
                .filter(step -> step instanceof Step.Remove(String path) && isPassed(manifest, path))
                .toList();
    }

    /// Files that the manifest names and that are gone. They were final, so that somebody took them away; they are not
    /// made again.
    public static List<String> gone(Manifest manifest, Collection<String> files) {
        Set<String> there = Set.copyOf(files);
        return paths(manifest).stream()
                .filter(path -> !there.contains(path))
                .sorted()
                .toList();
    }

    private static boolean isPassed(Manifest manifest, String path) {
        return ShardName.of(path)
                .filter(name ->
                        name.firstOffset() < manifest.nextOffset(name.place()).orElse(0))
                .isPresent();
    }

    private static Set<String> paths(Manifest manifest) {
        return manifest.shards().stream()
                .flatMap(shard -> shard.files().stream())
                .map(ShardFile::path)
                .collect(Collectors.toSet());
    }
}
