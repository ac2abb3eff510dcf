package responsa.spec.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Walks over the blocks at the top level of a text, once. `taken` is the first line that belongs to
/// nothing yet: every line goes to one place.
final class OutlineReader {
    private static final Pattern EXAMPLE = Pattern.compile("\\*\\*Example(?: \\d+)?(?::\\*\\*|\\*\\*:?)[ \\t]*");
    private static final Pattern COMMENTARY = Pattern.compile("!!!(?:\\s.*)?");
    private static final Pattern FRONT_MATTER = Pattern.compile("(?:[\\w-]+:.*|[ \\t].*|- .*|)");
    private static final Pattern ATX = Pattern.compile(" {0,3}#{1,6}(?=[ \\t]|$)");
    private static final String INDENT = "    ";

    private final List<Line> lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<Integer> unclosedFences = new ArrayList<>();
    private final List<Line> preface = new ArrayList<>();
    private final List<Line> prose = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<List<Line>> commentary = new ArrayList<>();
    private @Nullable Heading open;
    private int begun;
    private int taken;

    OutlineReader(List<Line> lines) {
        this.lines = lines;
    }

    Outline read() {
        begun = frontMatter();
        taken = begun;
        for (Node node = parsed().getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty() && first(node) >= taken) {
                visit(node);
            }
        }
        takeProse(lines.size());
        close();
        return new Outline(preface, sections, unclosedFences);
    }

    private Node parsed() {
        List<Line> body = new ArrayList<>(lines);
        body.subList(0, taken).replaceAll(line -> new Line(line.number(), ""));
        return Block.PARSER.parse(Line.join(body));
    }

    private int frontMatter() {
        if (!lines.getFirst().text().equals("---")) {
            return 0;
        }
        for (int index = 1; index < lines.size(); index++) {
            String text = lines.get(index).text();
            if (text.equals("---")) {
                return index + 1;
            }
            if (!FRONT_MATTER.matcher(text).matches()) {
                return 0;
            }
        }
        return 0;
    }

    private void visit(Node node) {
        switch (node) {
            case org.commonmark.node.Heading heading -> openSection(heading);
            case Paragraph paragraph when isCommentary(paragraph) -> takeCommentary(paragraph);
            case Paragraph paragraph when isExample(paragraph) -> takeExample(paragraph);
            case FencedCodeBlock fence -> noticeUnclosed(fence);
            default -> {}
        }
    }

    private void openSection(org.commonmark.node.Heading node) {
        takeProse(first(node));
        close();
        List<Line> written = lines.subList(first(node), end(node));
        open = new Heading(written.getFirst().number(), node.getLevel(), text(written));
        taken = end(node);
    }

    private static String text(List<Line> written) {
        Matcher atx = ATX.matcher(written.getFirst().text());
        if (written.size() == 1 && atx.lookingAt()) {
            return withoutClosing(written.getFirst().text().substring(atx.end()).strip());
        }
        return Line.join(written.subList(0, written.size() - 1))
                .replace('\n', ' ')
                .strip();
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end == 0 || Character.isWhitespace(text.charAt(end - 1));
        return closes ? text.substring(0, end).strip() : text;
    }

    private boolean isCommentary(Paragraph paragraph) {
        return COMMENTARY.matcher(lines.get(first(paragraph)).text()).matches();
    }

    /// A commentary reaches as far as its indent, over blank lines; what is not indented is prose again.
    private void takeCommentary(Paragraph paragraph) {
        int first = first(paragraph);
        takeProse(first);
        int end = first + 1;
        for (int index = end; index < lines.size() && isInside(lines.get(index)); index++) {
            end = lines.get(index).isBlank() ? end : index + 1;
        }
        commentary.add(lines.subList(first + 1, end).stream()
                .map(line -> new Line(line.number(), outdented(line.text())))
                .toList());
        taken = end;
    }

    private static boolean isInside(Line line) {
        return line.isBlank() || line.text().startsWith(INDENT) || line.text().startsWith("\t");
    }

    private static String outdented(String text) {
        if (text.startsWith(INDENT)) {
            return text.substring(INDENT.length());
        }
        return text.startsWith("\t") ? text.substring(1) : text.strip();
    }

    private boolean isExample(Paragraph paragraph) {
        return paragraph.getNext() instanceof FencedCodeBlock
                && EXAMPLE.matcher(lines.get(first(paragraph)).text()).lookingAt();
    }

    private void takeExample(Paragraph paragraph) {
        takeProse(first(paragraph));
        Node fence = paragraph.getNext();
        noticeUnclosed((FencedCodeBlock) fence);
        List<Line> title = new ArrayList<>(lines.subList(first(paragraph), end(paragraph)));
        Line head = title.getFirst();
        title.set(0, new Line(head.number(), EXAMPLE.matcher(head.text()).replaceFirst("")));
        examples.add(new Example(title, lines.subList(first(fence), end(fence))));
        taken = end(fence);
    }

    private void noticeUnclosed(FencedCodeBlock fence) {
        if (fence.getClosingFenceLength() == null) {
            unclosedFences.add(lines.get(first(fence)).number());
        }
    }

    private void takeProse(int until) {
        if (until > taken) {
            prose.addAll(lines.subList(taken, until));
            taken = until;
        }
    }

    private void close() {
        if (open == null) {
            preface.addAll(lines.subList(begun, taken));
        } else {
            sections.add(new Section(open, prose, examples, commentary));
        }
        prose.clear();
        examples.clear();
        commentary.clear();
    }

    private static int first(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.getLast().getLineIndex() + 1;
    }
}
