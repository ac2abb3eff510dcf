package responsa.scripted.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import responsa.scripted.chance.Chance;
import responsa.scripted.play.Answer;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Turn;

/// What a prefix cache such as vLLM's would have of a prompt: blocks of 64 tokens, each known by its own content and
/// all
/// before it, the least recently used one leaving first.
///
/// Only whole blocks are kept, and the last token of a prompt is never taken from the cache.
///
/// Threads: one. Bound: the number of blocks.
final class PrefixCache {
    private static final int BLOCK = 64 * Answer.TOKEN;
    private static final char TURN_END = '\u0003';

    private final Map<Long, Boolean> blocks = new LinkedHashMap<>(1024, 0.75f, true);
    private final int most;
    private long asked;
    private long hit;

    PrefixCache(int most) {
        this.most = most;
    }

    /// Looks a prompt up, and keeps it.
    ///
    /// @return how many characters it has, and how many of them were kept from before
    Lookup lookUp(ChatRequest request) {
        String prompt = joined(request.turns());
        long known = request.model().hashCode();
        int cached = 0;
        boolean unbroken = true;
        for (int end = BLOCK; end < prompt.length(); end += BLOCK) {
            known = Chance.seeded(known ^ prompt.substring(end - BLOCK, end).hashCode())
                    .nextLong();
            unbroken &= blocks.put(known, Boolean.TRUE) != null;
            cached += unbroken ? BLOCK : 0;
            asked++;
        }
        hit += cached / BLOCK;
        while (blocks.size() > most) {
            blocks.remove(blocks.keySet().iterator().next());
        }
        return new Lookup(prompt.length(), cached);
    }

    void clear() {
        blocks.clear();
        asked = 0;
        hit = 0;
    }

    Counts.PrefixBlocks counts() {
        return new Counts.PrefixBlocks(asked, hit, blocks.size());
    }

    /// Characters of a prompt.
    record Lookup(int prompt, int cached) {}

    private static String joined(List<Turn> turns) {
        StringBuilder prompt = new StringBuilder();
        turns.forEach(turn ->
                prompt.append(turn.role()).append('\n').append(turn.content()).append(TURN_END));
        return prompt.toString();
    }
}
