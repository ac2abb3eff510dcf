package responsa.system.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import responsa.system.engine.Project;

/// A spec, a recipe and prompts to submit.
///
/// @param prompts one JSON object on each line
public record Example(String spec, String recipe, String prompts) {

    /// The spec and the prompts that come with the command line, with two drafts for each prompt. The
    /// scripted model plays all models under one name, and so it must be allowed to judge its drafts.
    public static Example bundled() throws IOException {
        Path folder = Project.file("services/local/src/main/resources/example");
        return new Example(
                Files.readString(folder.resolve("spec.md")),
                "{drafting: {samples: 2}, judging: {allow_self_judging: true}}",
                Files.readString(folder.resolve("prompts.jsonl")));
    }

    /// The prompts in so many portions, for work that goes on arriving.
    public List<String> portions(int count) {
        List<String> lines = prompts.lines().toList();
        int size = (lines.size() + count - 1) / count;
        return IntStream.range(0, count)
                .mapToObj(i -> lines.subList(i * size, Math.min((i + 1) * size, lines.size())))
                .map(portion -> String.join("\n", portion))
                .toList();
    }
}
