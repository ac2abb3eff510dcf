package responsa.spec.markdown;

import java.util.List;

/// A heading and what stands between it and the next heading of any level.
///
/// @param prose every line that belongs to no example and no commentary
/// @param commentary the blocks after `!!!` lines, without their indent
public record Section(Heading heading, List<Line> prose, List<Example> examples, List<List<Line>> commentary) {

    public Section {
        prose = List.copyOf(prose);
        examples = List.copyOf(examples);
        commentary = List.copyOf(commentary);
    }
}
