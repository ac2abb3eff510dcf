package responsa.screener.domain.heldout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import responsa.screener.domain.likeness.Turns;
import responsa.screener.domain.likeness.Words;

/// The n-grams of all held-out prompts. Threads: any, once it is built.
///
/// A prompt is contaminated by a held-out one if enough of that one's n-grams stand in it; or if a turn of it, or all
/// of it, says word for word what that one says: by this alone texts are found that are shorter than an n-gram. An
/// n-gram that stands in more than [#COMMON] held-out prompts is a form of words, and counts for none of them.
public final class HeldOutIndex {
    /// In how many held-out prompts an n-gram may stand and still tell them apart.
    static final int COMMON = 64;

    private final int length;
    private final Postings runs = new Postings();
    private final Postings wholes = new Postings();
    private final List<String> names = new ArrayList<>();
    private int[] counted = {};

    private HeldOutIndex(int length) {
        this.length = length;
    }

    /// The index of what a source gives.
    ///
    /// @param length how many words in a row are compared
    /// @param source is handed a taker, and gives it every held-out prompt
    public static HeldOutIndex of(int length, Consumer<Consumer<HeldOutPrompt>> source) {
        HeldOutIndex index = new HeldOutIndex(length);
        source.accept(index::add);
        index.counted = index.runs.countByItem(index.names.size(), COMMON);
        return index;
    }

    /// How many held-out prompts there are.
    public int size() {
        return names.size();
    }

    /// The held-out prompt of which the largest share stands in a prompt, if that share is large enough; of equals the
    /// first.
    ///
    /// @param minShare above 0 to 1
    public Optional<Match> find(Turns prompt, double minShare) {
        return equal(prompt).or(() -> best(shared(prompt), minShare));
    }

    private void add(HeldOutPrompt heldOut) {
        int item = names.size();
        names.add(heldOut.name());
        long whole = 0;
        for (String turn : heldOut.turns()) {
            Words words = Words.of(turn);
            whole = words.whole(whole);
            for (long run : words.runs(length)) {
                runs.add(run, item);
            }
        }
        wholes.add(whole, item);
    }

    private Optional<Match> equal(Turns prompt) {
        long whole = 0;
        for (Turns.Turn turn : prompt.all()) {
            Optional<Integer> item = wholes.first(turn.words().whole(0));
            if (item.isPresent()) {
                return item.map(this::entirely);
            }
            whole = turn.words().whole(whole);
        }
        return wholes.first(whole).map(this::entirely);
    }

    private Match entirely(int item) {
        return new Match(names.get(item), 1);
    }

    /// How many of its n-grams each held-out prompt shares with a prompt.
    private SortedMap<Integer, Integer> shared(Turns prompt) {
        SortedMap<Integer, Integer> shared = new TreeMap<>();
        Set<Long> seen = new HashSet<>();
        for (Turns.Turn turn : prompt.all()) {
            for (long run : turn.words().runs(length)) {
                if (runs.holds(run) && seen.add(run)) {
                    runs.each(run, COMMON, item -> shared.merge(item, 1, Integer::sum));
                }
            }
        }
        return shared;
    }

    private Optional<Match> best(SortedMap<Integer, Integer> shared, double minShare) {
        Match best = null;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            double share = (double) entry.getValue() / counted[entry.getKey()];
            if (share >= minShare && (best == null || share > best.share())) {
                best = new Match(names.get(entry.getKey()), share);
            }
        }
        return Optional.ofNullable(best);
    }
}
