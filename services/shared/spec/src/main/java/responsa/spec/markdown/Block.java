package responsa.spec.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A block at the top level of a piece of Markdown.
///
/// @param end index of the line after its last one, from 0
/// @param text its lines, without the blank ones around it
public record Block(Kind kind, int end, String text) {
    /// Leaves what stands inside of blocks unread.
    static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (content, block) -> {})
            .build();

    /// What a block is.
    public enum Kind {
        /// A paragraph.
        PROSE,
        /// A list of any kind.
        LIST,
        /// A fence, a quote, a table, anything else.
        OTHER
    }

    /// The blocks of a text, in order.
    public static List<Block> of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Block> blocks = new ArrayList<>();
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (Nodes.isPlaced(node)) {
                int end = node.getSourceSpans().getLast().getLineIndex() + 1;
                String written = String.join("\n", lines.subList(Nodes.line(node), end));
                blocks.add(new Block(kind(node), end, written));
            }
        }
        return blocks;
    }

    /// Whether it is prose that leads up to what follows.
    public boolean introduces() {
        return kind == Kind.PROSE && text.stripTrailing().endsWith(":");
    }

    private static Kind kind(Node node) {
        return switch (node) {
            case Paragraph prose -> Kind.PROSE;
            case ListBlock list -> Kind.LIST;
            default -> Kind.OTHER;
        };
    }
}
