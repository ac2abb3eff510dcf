package responsa.system.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import responsa.system.engine.Project;

/// A spec, a recipe and prompts to submit.
///
/// @param prompts one JSON object on each line
public record Example(String spec, String recipe, String prompts) {

    /// The spec and the prompts that come with the command line, with two drafts for each prompt.
    public static Example bundled() throws IOException {
        Path folder = Project.file("services/local/src/main/resources/example");
        return new Example(
                Files.readString(folder.resolve("spec.md")),
                "drafting: {samples: 2}",
                Files.readString(folder.resolve("prompts.jsonl")));
    }
}
