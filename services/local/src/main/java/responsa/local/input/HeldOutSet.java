package responsa.local.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import responsa.screener.heldout.HeldOutFiles;
import responsa.screener.heldout.UnusableHeldOutException;
import responsa.topics.id.Sha256;

/// A file of prompts that models are measured with.
///
/// @param sha256 of its bytes
public record HeldOutSet(Path path, Sha256 sha256) {

    /// Those at these places, in the order of their content, which does not count.
    ///
    /// @throws UnusableInputException if one cannot be used, or is named twice
    static List<HeldOutSet> of(List<Path> paths) {
        try {
            HeldOutFiles.of(paths);
        } catch (UnusableHeldOutException unusable) {
            throw new UnusableInputException(String.valueOf(unusable.getMessage()));
        }
        List<HeldOutSet> sets = new ArrayList<>();
        for (Path path : paths) {
            Sha256 sha256 = new Source.File(path).sha256();
            sets.stream()
                    .filter(other -> other.sha256().equals(sha256))
                    .findFirst()
                    .ifPresent(same -> {
                        throw new UnusableInputException(
                                "%s: it has the same content as %s; name it once.".formatted(path, same.path()));
                    });
            sets.add(new HeldOutSet(path.toAbsolutePath(), sha256));
        }
        sets.sort((one, other) -> one.sha256().hex().compareTo(other.sha256().hex()));
        return sets;
    }
}
