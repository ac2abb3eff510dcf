package responsa.spec.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A piece of Markdown, as it is shown: `[?](#id)` stands for the target's title, and a footnote sign that
/// nothing defines is left out.
///
/// @param text as shown
/// @param references its links to headings, in order
public record Passage(String text, List<Reference> references) {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,64})]");
    private static final Pattern OPEN_LINK = Pattern.compile("\\[\\?]\\(#([^)\\s\\[]+)\\)");

    public Passage {
        references = List.copyOf(references);
    }

    /// Reads prose. Where it is too long without a blank line, see [Bounds#tooLong], it is shown as it is written.
    ///
    /// @param titles the title of an id; empty if nothing has that id
    /// @param footnotes names of the footnotes that the text defines
    public static Passage prose(List<Line> lines, Function<String, String> titles, Set<String> footnotes) {
        String source = Line.join(lines);
        if (Bounds.tooLong(lines).isPresent()) {
            return new Passage(source, List.of());
        }
        List<Edit> edits = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        List<SourceSpan> code = new ArrayList<>();
        Node document = PARSER.parse(source);
        for (Node node = document; node != null; node = Nodes.after(node)) {
            if (node instanceof Link link && link.getDestination().startsWith("#") && Nodes.isPlaced(node)) {
                String target = link.getDestination().substring(1);
                references.add(new Reference(target, lines.get(Nodes.line(node)).number()));
                if (link.getFirstChild() instanceof Text text
                        && text.getLiteral().equals("?")) {
                    edits.addAll(Edit.title(Nodes.start(node), Nodes.end(node), target, titles));
                }
            } else if (isCode(node)) {
                code.addAll(node.getSourceSpans());
            }
        }
        edits.addAll(footnotes(source, code, footnotes));
        return new Passage(Edit.apply(source, edits), references);
    }

    /// Reads a fenced block. Only the form `[?](#id)` is taken for a link there.
    public static Passage fenced(List<Line> lines, Function<String, String> titles) {
        List<Reference> references = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Line line : lines) {
            Matcher link = openLinks(line.text());
            List<Edit> edits = new ArrayList<>();
            while (link.find()) {
                references.add(new Reference(link.group(1), line.number()));
                edits.addAll(Edit.title(link.start(), link.end(), link.group(1), titles));
            }
            shown.add(Edit.apply(line.text(), edits));
        }
        return new Passage(String.join("\n", shown), references);
    }

    /// One line of Markdown, without the signs of Markdown. What would begin a list or a quote on a line of its own
    /// (`1. Scope`) is text here. A line that is too long to be read keeps its signs.
    public static String plain(String line) {
        return line.length() > Bounds.LONGEST_PARAGRAPH
                ? line.strip().replaceAll("\\s+", " ")
                : Nodes.plain(PARSER.parse("# " + line));
    }

    /// What can be read as one flow of text from the beginning: the first paragraph, and what it introduces
    /// if it ends with a colon. Without the signs of Markdown, on one line; of a long text, of its beginning only.
    public String opening() {
        return Opening.of(PARSER.parse(text.substring(0, Math.min(text.length(), Bounds.LONGEST_PARAGRAPH))));
    }

    /// The links in a line of a fence. None holds a `[`, so that what is read for one link is not read for another.
    static Matcher openLinks(CharSequence line) {
        return OPEN_LINK.matcher(line);
    }

    private static boolean isCode(Node node) {
        return node instanceof Code
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof HtmlBlock;
    }

    private static List<Edit> footnotes(String source, List<SourceSpan> code, Set<String> defined) {
        List<Edit> edits = new ArrayList<>();
        Matcher footnote = FOOTNOTE.matcher(source);
        int next = 0;
        while (footnote.find()) {
            while (next < code.size() && end(code.get(next)) <= footnote.start()) {
                next++;
            }
            boolean inCode = next < code.size() && code.get(next).getInputIndex() < footnote.end();
            if (!inCode && !defined.contains(footnote.group(1))) {
                edits.add(new Edit(beforeSpace(source, footnote.start()), footnote.end(), ""));
            }
        }
        return edits;
    }

    /// The space before a sign goes with it, an indent stays.
    private static int beforeSpace(String source, int start) {
        int before = start;
        while (before > 0 && (source.charAt(before - 1) == ' ' || source.charAt(before - 1) == '\t')) {
            before--;
        }
        return before == 0 || source.charAt(before - 1) == '\n' ? start : before;
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
