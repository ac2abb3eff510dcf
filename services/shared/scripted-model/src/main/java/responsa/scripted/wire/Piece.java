package responsa.scripted.wire;

import java.util.ArrayList;
import java.util.List;

/// What one event carries.
record Piece(String field, String text) {

    /// CoT and content in about equal pieces, in order, none empty; one empty piece of content where there is nothing.
    ///
    /// @param events how many, at least one for each of the two that is not empty
    static List<Piece> cut(Said said, int events) {
        int length = said.reasoning().length() + said.content().length();
        if (length == 0) {
            return List.of(new Piece("content", ""));
        }
        int ofReasoning = (int) Math.round((double) events * said.reasoning().length() / length);
        int most = said.content().isEmpty() ? events : Math.max(1, events - 1);
        int pieces = said.reasoning().isEmpty() ? 0 : Math.clamp(ofReasoning, 1, most);
        List<Piece> cut = new ArrayList<>();
        add(cut, said.field(), said.reasoning(), pieces);
        add(cut, "content", said.content(), Math.max(1, events - pieces));
        return cut;
    }

    private static void add(List<Piece> cut, String field, String text, int pieces) {
        int start = 0;
        for (int piece = 1; piece <= pieces && start < text.length(); piece++) {
            int end = (int) ((long) text.length() * piece / pieces);
            if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            if (end > start) {
                cut.add(new Piece(field, text.substring(start, end)));
                start = end;
            }
        }
    }
}
