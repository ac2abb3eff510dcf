package responsa.exporter.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import responsa.exporter.domain.export.Step;

/// Where the output lies. All paths are from there, with `/`. Threads: one.
interface Storage {

    /// Does what a step says, or nothing that a reader could take for data.
    ///
    /// @throws IOException if it cannot; its message begins with the place
    void carryOut(Step step) throws IOException;

    /// What is there in the exporter's folders.
    List<String> files() throws IOException;

    /// A file's content; empty if it is not there.
    Optional<InputStream> read(String path) throws IOException;

    /// Ends all writing; what is not synced is worth nothing.
    void letGo();
}
