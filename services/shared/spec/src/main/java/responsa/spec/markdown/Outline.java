package responsa.spec.markdown;

import java.util.List;

/// A Markdown text, cut at its headings. Signs that look like headings inside of fences, lists, quotes or
/// commentary are none.
///
/// @param preface lines before the first heading, without front matter
/// @param unclosedFences numbers of the lines that open a fence which nothing closes
public record Outline(List<Line> preface, List<Section> sections, List<Integer> unclosedFences) {

    public Outline {
        preface = List.copyOf(preface);
        sections = List.copyOf(sections);
        unclosedFences = List.copyOf(unclosedFences);
    }

    /// Cuts a text.
    public static Outline of(List<Line> lines) {
        return new OutlineReader(lines).read();
    }
}
