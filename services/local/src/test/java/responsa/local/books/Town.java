package responsa.local.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.intake.domain.Position;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;

/// What a run and its neighbours leave in the topics, and what of it is the run's, counted while it is made.
final class Town {
    static final Sha256 FILE = Sha256.of("the run's file");
    static final Sha256 SPEC = Sha256.of("spec");
    static final Sha256 RECIPE = Sha256.of("recipe");
    static final Scope SCOPE = new Scope(SPEC, RECIPE, Map.of(FILE, 1000L));
    private static final Sha256 ANOTHER_FILE = Sha256.of("another run's file");

    final List<Entry> entries = new ArrayList<>();
    final Map<Exit, Integer> exits = new HashMap<>();
    int submitted;
    int unreadable;
    int duplicates;
    int tuples;
    int drafts;

    private final Random chance;
    private int line;

    private Town(Random chance) {
        this.chance = chance;
    }

    static Town of(Random chance) {
        Town town = new Town(chance);
        int cases = 1 + chance.nextInt(8);
        for (int i = 0; i < cases; i++) {
            town.addCase("case " + i);
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            town.entries.add(new Entry.Unreadable(town.ours()));
            town.submitted++;
            town.unreadable++;
        }
        return town;
    }

    /// The entries in another order, those of one partition's submissions aside, some of them twice.
    List<Entry> shuffled(boolean withRepeats) {
        List<Entry> all = new ArrayList<>(entries);
        if (withRepeats) {
            entries.stream().filter(entry -> chance.nextBoolean()).forEach(all::add);
        }
        Collections.shuffle(all, chance);
        List<Integer> places = new ArrayList<>();
        List<Entry> submissions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Entry.Submitted submission) {
                places.add(i);
                submissions.add(submission);
            }
        }
        submissions.sort(Comparator.comparingInt(entries::indexOf));
        for (int i = 0; i < places.size(); i++) {
            all.set(places.get(i), submissions.get(i));
        }
        return all;
    }

    static Books read(List<Entry> entries) {
        Books books = new Books(SCOPE);
        entries.forEach(books::apply);
        return books;
    }

    private void addCase(String name) {
        CaseId caseId = new CaseId(Sha256.of(name));
        List<@Nullable Position> submissions = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            submissions.add(submission());
        }
        for (Position position : submissions) {
            Origin origin = new Origin(position, SPEC, RECIPE);
            entries.add(new Entry.Submitted(origin, caseId));
            boolean first = position == submissions.getFirst();
            boolean ours = position != null && SCOPE.holds(position);
            submitted += ours ? 1 : 0;
            if (!first) {
                entries.add(new Entry.Duplicate(origin, caseId));
                duplicates += ours ? 1 : 0;
            } else if (chance.nextInt(4) == 0) {
                // Sent again after a crash: the screener turns it away, but it is no duplicate.
                entries.add(new Entry.Submitted(origin, caseId));
                entries.add(new Entry.Duplicate(origin, caseId));
            }
        }
        Position first = submissions.getFirst();
        settle(caseId, first != null && SCOPE.holds(first));
    }

    private @Nullable Position submission() {
        return switch (chance.nextInt(5)) {
            case 0 -> null;
            case 1 -> new Position(ANOTHER_FILE, ++line);
            default -> ours();
        };
    }

    private Position ours() {
        return new Position(FILE, ++line);
    }

    private void settle(CaseId caseId, boolean ours) {
        List<DraftExit> left = new ArrayList<>();
        int dead = chance.nextInt(2);
        for (int i = chance.nextInt(4); i > 0; i--) {
            left.add(DraftExit.values()[chance.nextInt(DraftExit.values().length)]);
        }
        for (int sample = 0; sample < left.size() + dead; sample++) {
            DraftId id = DraftId.of(caseId, 0, sample);
            entries.add(new Entry.Drafted(caseId, id, new Spent(1, 10, 1, 0)));
            if (sample < left.size()) {
                entries.add(new Entry.Left(caseId, id, left.get(sample), new Spent(3, 30, 3, 0)));
            }
        }
        Exit exit = exit(left);
        entries.add(new Entry.Settled(outcome(caseId, exit, dead)));
        if (ours) {
            exits.merge(exit, 1, Integer::sum);
            drafts += left.size() + dead;
            tuples += Collections.frequency(left, DraftExit.TUPLE);
        }
    }

    private static Exit exit(List<DraftExit> left) {
        if (left.contains(DraftExit.TUPLE)) {
            return Exit.ACCEPTED;
        }
        if (left.contains(DraftExit.UNDECIDED)) {
            return Exit.UNDECIDED;
        }
        return left.isEmpty() ? Exit.DEAD : Exit.REJECTED;
    }

    static Outcome outcome(CaseId caseId, Exit exit, int dead) {
        return new Outcome(
                caseId,
                new PromptId(caseId.hash()),
                exit,
                exit == Exit.REJECTED
                        ? List.of(new Reason("compliance", "minimum 3"), new Reason("helpfulness", "minimum 2"))
                        : List.of(),
                new DraftCounts(0, 0, 0, 0, dead),
                1,
                2,
                Instant.EPOCH);
    }

    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining("\n"));
    }
}
