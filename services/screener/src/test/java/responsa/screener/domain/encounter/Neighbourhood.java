package responsa.screener.domain.encounter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;

/// Prompts, some of them alike, that come in any order and whose messages arrive in any order, some of them twice.
///
/// Prompt i was seen at time i / 2, so that neighbours share a time and the id decides. Each has a band of its own and
/// two more for every pair that is alike, in the groups 0 and 1, so that the two may be in different orders there.
final class Neighbourhood {
    private static final int GROUPS = 2;
    private static final double THRESHOLD = 0.75;

    private final Random chance;
    private final int count;
    private final Set<Integer> pairs;
    private final boolean repeats;
    private final List<Runnable> underWay = new ArrayList<>();
    private final Map<String, List<Comer>> bands = new HashMap<>();
    private final Map<Name, Waiting> waiting = new HashMap<>();
    private final Map<Name, PromptId> known = new HashMap<>();
    private final Map<Integer, String> decisions = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /// @param pairs those that are alike, as `lower * count + higher`
    Neighbourhood(long seed, int count, Set<Integer> pairs, boolean repeats) {
        this.chance = new Random(seed);
        this.count = count;
        this.pairs = pairs;
        this.repeats = repeats;
    }

    Map<Integer, String> live() {
        for (int prompt = 0; prompt < count; prompt++) {
            int coming = prompt;
            underWay.add(() -> come(coming));
        }
        while (!underWay.isEmpty()) {
            Runnable arriving = underWay.remove(chance.nextInt(underWay.size()));
            arriving.run();
        }
        return decisions;
    }

    List<String> faults() {
        return faults;
    }

    boolean alike(int one, int other) {
        return pairs.contains(Math.min(one, other) * count + Math.max(one, other));
    }

    static PromptId id(int prompt) {
        return new PromptId(Sha256.of("prompt " + prompt));
    }

    private static Comer comer(int prompt) {
        return new Comer(Name.of(id(prompt)), prompt, prompt / 2);
    }

    private void come(int prompt) {
        Comer self = comer(prompt);
        waiting.put(self.name(), Waiting.begun(self, id(prompt), GROUPS));
        known.put(self.name(), id(prompt));
        for (int group = 0; group < GROUPS; group++) {
            int asked = group;
            post(() -> probe(self, asked));
        }
    }

    private void probe(Comer self, int group) {
        Set<Comer> there = new HashSet<>();
        for (int other = 0; other < count; other++) {
            if (alike(self.home(), other)) {
                String band =
                        "%d of %d and %d".formatted(group, Math.min(self.home(), other), Math.max(self.home(), other));
                List<Comer> inBand = bands.computeIfAbsent(band, none -> new ArrayList<>());
                if (!inBand.contains(self)) {
                    inBand.add(self);
                }
                there.addAll(inBand);
            }
        }
        there.remove(self);
        post(() -> step(self.name(), found -> found.found(group, List.copyOf(there))));
    }

    private void ask(Comer asker, Comer candidate) {
        double likeness = alike(asker.home(), candidate.home()) ? 0.9 : 0.1;
        if (waiting.containsKey(candidate.name())) {
            step(candidate.name(), asked -> asked.asked(asker, likeness, THRESHOLD));
        } else {
            tell(asker, candidate, Decided.asked(known.get(candidate.name()), likeness, THRESHOLD));
        }
    }

    private void tell(Comer whom, Comer of, Word word) {
        post(() -> {
            if (waiting.containsKey(whom.name())) {
                step(whom.name(), told -> told.told(of, word));
            } else if (word instanceof Word.Yields yields) {
                tell(of, whom, Decided.yieldedTo(known.get(whom.name()), yields));
            }
        });
    }

    private void step(Name name, Function<Waiting, Step> taken) {
        Waiting before = waiting.get(name);
        if (before == null) {
            return;
        }
        Comer self = before.self();
        Step step = taken.apply(before);
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Ask ask -> post(() -> ask(self, ask.candidate()));
                case Effect.Tell tell -> tell(tell.whom(), self, tell.word());
                case Effect.Stay stay -> decide(self, "stays");
                case Effect.Drop drop -> {
                    known.remove(name);
                    decide(self, "dropped for " + drop.original());
                }
            }
        }
        if (step.next() == null) {
            waiting.remove(name);
        } else {
            waiting.put(name, step.next());
        }
    }

    private void decide(Comer self, String decision) {
        if (decisions.put(self.home(), decision) != null) {
            faults.add("prompt %d was decided twice".formatted(self.home()));
        }
    }

    private void post(Runnable message) {
        underWay.add(message);
        if (repeats && chance.nextInt(4) == 0) {
            underWay.add(message);
        }
    }
}
