package responsa.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import responsa.spec.markdown.Block;
import responsa.topics.record.PolicyText;

/// A policy's text in the form that a recipe asks for, cut behind the rule.
///
/// @param rule the first paragraph, with the list that it introduces; empty only if the text is
/// @param rest what follows, from the line break that ends the rule on; may be empty
record PolicyForm(String rule, String rest) {

    static PolicyForm of(String text, PolicyText form) {
        List<Block> blocks = Block.of(text);
        int first = firstProse(blocks);
        if (blocks.isEmpty()) {
            return new PolicyForm(text, "");
        }
        boolean listed = blocks.get(first).introduces() && isList(blocks, first + 1);
        int behind = first + (listed ? 2 : 1);
        if (form == PolicyText.WHOLE) {
            return whole(text, blocks.get(behind - 1).end());
        }
        String rest = joined(chosen(blocks, behind, form));
        return new PolicyForm(joined(blocks.subList(first, behind)), rest.isEmpty() ? "" : "\n" + rest);
    }

    private static PolicyForm whole(String text, int end) {
        List<String> lines = List.of(text.split("\n", -1));
        return new PolicyForm(
                String.join("\n", lines.subList(0, end)), String.join("\n", lines.subList(end, lines.size())));
    }

    private static int firstProse(List<Block> blocks) {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index).kind() == Block.Kind.PROSE) {
                return index;
            }
        }
        return 0;
    }

    private static List<Block> chosen(List<Block> blocks, int from, PolicyText form) {
        List<Block> chosen = new ArrayList<>();
        for (int index = from; index < blocks.size(); index++) {
            boolean subRule = isList(blocks, index) || (blocks.get(index).introduces() && isList(blocks, index + 1));
            boolean wanted = switch (form) {
                case WHOLE -> true;
                case RULES -> false;
                case RULES_AND_RATIONALE -> !subRule;
                case RULES_AND_SUB_RULES -> subRule;
            };
            if (wanted) {
                chosen.add(blocks.get(index));
            }
        }
        return chosen;
    }

    private static boolean isList(List<Block> blocks, int index) {
        return index < blocks.size() && blocks.get(index).kind() == Block.Kind.LIST;
    }

    private static String joined(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
