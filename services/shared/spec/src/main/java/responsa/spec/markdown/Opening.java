package responsa.spec.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// The beginning of a text, as one flow.
final class Opening {
    private Opening() {}

    static String of(Node document) {
        List<String> flow = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null && goesOn(flow); node = node.getNext()) {
            if (node instanceof Paragraph) {
                flow.add(Nodes.plain(node));
            } else if (node instanceof ListBlock) {
                flow.add(items(node));
            }
        }
        return String.join(" ", flow).strip();
    }

    private static boolean goesOn(List<String> flow) {
        return flow.isEmpty() || flow.getLast().isBlank() || flow.getLast().endsWith(":");
    }

    private static String items(Node list) {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph first) {
                items.add(Nodes.plain(first));
            }
        }
        return String.join(" ", items);
    }
}
