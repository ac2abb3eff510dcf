package responsa.spec.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Walks over nodes without recursion: a text may nest as deep as it is long.
final class Nodes {
    private Nodes() {}

    /// The node that is entered after this one, in the order of the text.
    static @Nullable Node after(Node node) {
        return node.getFirstChild() != null ? node.getFirstChild() : afterAll(node);
    }

    /// The node that is entered after this one and all that it holds.
    static @Nullable Node afterAll(Node node) {
        @Nullable Node up = node;
        while (up != null && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null ? null : up.getNext();
    }

    static boolean isPlaced(Node node) {
        return !node.getSourceSpans().isEmpty();
    }

    static int line(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }

    static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }

    /// The text that a node holds, on one line.
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        @Nullable Node end = afterAll(node);
        for (@Nullable Node inner = node; inner != null && inner != end; inner = after(inner)) {
            text.append(literal(inner));
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static String literal(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case HtmlInline html -> html.getLiteral().startsWith("<!--") ? "" : html.getLiteral();
            case SoftLineBreak line -> " ";
            case HardLineBreak line -> " ";
            default -> "";
        };
    }
}
