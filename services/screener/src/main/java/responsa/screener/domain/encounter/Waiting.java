package responsa.screener.domain.encounter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import responsa.topics.id.PromptId;

/// A prompt that is not decided.
///
/// @param id its own
/// @param silent the groups of bands that have not answered, one bit each
/// @param asked all that it ever asked about
/// @param open those whose word it waits for
/// @param followers those that wait for its decision, and how like it they are
public record Waiting(
        Comer self,
        PromptId id,
        int silent,
        SortedSet<Name> asked,
        SortedSet<Name> open,
        SortedMap<Comer, Double> followers) {

    public Waiting {
        asked = fixed(asked);
        open = fixed(open);
        followers = followers.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(followers));
    }

    /// Most prompts are like no other: theirs cost nothing.
    private static SortedSet<Name> fixed(SortedSet<Name> names) {
        return names.isEmpty() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /// One that came just now.
    ///
    /// @param groups of bands that will answer, at most 31
    public static Waiting begun(Comer self, PromptId id, int groups) {
        return new Waiting(self, id, (1 << groups) - 1, new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    /// The keeper of a group of its bands says who was there before it.
    public Step found(int group, List<Comer> candidates) {
        int stillSilent = silent & ~(1 << group);
        if (candidates.isEmpty()) {
            return decided(new Waiting(self, id, stillSilent, asked, open, followers), List.of());
        }
        SortedSet<Name> allAsked = new TreeSet<>(asked);
        SortedSet<Name> nowOpen = new TreeSet<>(open);
        List<Effect> effects = new ArrayList<>();
        for (Comer candidate : candidates) {
            if (!candidate.name().equals(self.name()) && allAsked.add(candidate.name())) {
                nowOpen.add(candidate.name());
                effects.add(new Effect.Ask(candidate));
            }
        }
        return decided(new Waiting(self, id, stillSilent, allAsked, nowOpen, followers), effects);
    }

    /// Another one asks about this one. Who came later waits for the other.
    ///
    /// @param likeness of the two
    /// @param threshold from which on they are alike
    public Step asked(Comer asker, double likeness, double threshold) {
        if (likeness < threshold) {
            return new Step(this, List.of(new Effect.Tell(asker, new Word.Free())));
        }
        if (self.compareTo(asker) < 0) {
            return new Step(followedBy(asker, likeness), List.of());
        }
        SortedSet<Name> nowOpen = new TreeSet<>(open);
        nowOpen.add(asker.name());
        return new Step(
                new Waiting(self, id, silent, asked, nowOpen, followers),
                List.of(new Effect.Tell(asker, new Word.Yields(likeness))));
    }

    /// It is told of one that it waits for.
    public Step told(Comer of, Word word) {
        return switch (word) {
            case Word.Free free -> decided(without(of), List.of());
            case Word.Yields yields -> decided(followedBy(of, yields.likeness()).without(of), List.of());
            case Word.Stayed stayed -> {
                List<Effect> effects = new ArrayList<>();
                effects.add(new Effect.Drop(stayed.original(), stayed.likeness()));
                followers.keySet().forEach(follower -> effects.add(new Effect.Tell(follower, new Word.Free())));
                yield new Step(null, effects);
            }
        };
    }

    private Waiting followedBy(Comer follower, double likeness) {
        SortedMap<Comer, Double> more = new TreeMap<>(followers);
        more.put(follower, likeness);
        return new Waiting(self, id, silent, asked, open, more);
    }

    private Waiting without(Comer closed) {
        SortedSet<Name> fewer = new TreeSet<>(open);
        fewer.remove(closed.name());
        return new Waiting(self, id, silent, asked, fewer, followers);
    }

    private static Step decided(Waiting next, List<Effect> before) {
        if (next.silent != 0 || !next.open.isEmpty()) {
            return new Step(next, before);
        }
        List<Effect> effects = new ArrayList<>(before);
        effects.add(new Effect.Stay());
        next.followers.forEach(
                (follower, likeness) -> effects.add(new Effect.Tell(follower, new Word.Stayed(next.id, likeness))));
        return new Step(null, effects);
    }
}
