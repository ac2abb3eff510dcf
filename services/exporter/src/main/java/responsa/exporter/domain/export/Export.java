package responsa.exporter.domain.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.exporter.domain.card.Card;
import responsa.exporter.domain.card.ScorePicture;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.manifest.Totals;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Rendering;

/// Takes the records of every partition in the order of their offsets, and says which steps bring their rows into
/// files.
///
/// All steps must be carried out, in order, but for [Step.Columns], which may be carried out at any time from then on
/// until the commit. When one cannot be, this object is worthless: what counts is in the directory, and another one
/// goes
/// on from its manifest.
public final class Export {
    private final ShardRules rules;
    private final Card card;
    private final SortedMap<Place, OpenShard> open = new TreeMap<>();
    private final SortedMap<Place, Long> positions = new TreeMap<>();
    private final Map<Place, Once> seen = new HashMap<>();
    private final List<OpenShard> sealed = new ArrayList<>();
    private final Map<String, Measure> measured = new HashMap<>();
    private Manifest manifest;
    private Totals totals;

    private Export(Manifest manifest, ShardRules rules, Card card) {
        this.manifest = manifest;
        this.rules = rules;
        this.card = card;
        this.totals = Totals.NONE.plus(manifest.shards());
    }

    /// Goes on from a manifest.
    public static Export from(Manifest manifest, ShardRules rules, Card card) {
        return new Export(manifest, rules, card);
    }

    /// Names of rows that a partition's files hold already, oldest first; see [Rendering.Rows#once].
    public void restore(Place place, List<String> names) {
        seen(place).restore(names);
    }

    /// Takes a record with its rows.
    public List<Step> take(Place place, long offset, Rendering.Rows rendered) {
        pass(place, offset + 1);
        String once = rendered.once();
        boolean isKnown = once != null && !seen(place).isNew(once);
        if (isKnown || rendered.lines().isEmpty()) {
            return List.of();
        }
        OpenShard shard = open.computeIfAbsent(place, first -> new OpenShard(place, offset));
        List<Step> steps = new ArrayList<>(shard.append(offset, rendered));
        if (shard.isFull(rules)) {
            steps.addAll(seal(place));
        }
        return steps;
    }

    /// Notes that everything below a position was taken, or has no rows.
    public void pass(Place place, long position) {
        positions.merge(place, position, Math::max);
    }

    /// Notes what a file is that was made of rows ([Step.Columns]); before the commit.
    public void measured(String file, Measure measure) {
        measured.put(file, measure);
    }

    /// Ends every open shard, full or not.
    public List<Step> roll() {
        List<Step> steps = new ArrayList<>();
        List.copyOf(open.keySet()).forEach(place -> steps.addAll(seal(place)));
        return steps;
    }

    /// Whether a shard waits for its commit.
    public boolean hasSealed() {
        return !sealed.isEmpty();
    }

    /// Whether a commit would change the manifest.
    public boolean isAhead() {
        return hasSealed()
                || next().entrySet().stream()
                        .anyMatch(next -> manifest.nextOffset(next.getKey()).orElse(-1) != next.getValue());
    }

    /// Makes what was sealed final, once all its columns are made. The manifest is the point of it: before it is
    /// replaced nothing has happened,
    /// afterwards everything has; the card follows from it, and is written again by the next start.
    public Commit commit() {
        List<Shard> shards =
                sealed.stream().map(shard -> shard.sealed(measured)).toList();
        List<Step> steps = new ArrayList<>();
        sealed.forEach(shard -> steps.addAll(shard.publish()));
        SortedMap<Place, Long> next = next();
        sealed.clear();
        measured.clear();
        manifest = manifest.advanced(next, shards);
        totals = totals.plus(shards);
        steps.addAll(Hidden.replace(Manifest.PATH, manifest.json()));
        steps.addAll(Hidden.replace(Card.PATH, card.text(totals).getBytes(StandardCharsets.UTF_8)));
        steps.addAll(Hidden.replace(
                ScorePicture.PATH, ScorePicture.of(totals.statistics()).getBytes(StandardCharsets.UTF_8)));
        return new Commit(steps, shards, next);
    }

    /// Records whose rows are in no final file yet.
    public long rowsOpen() {
        return unfinished().mapToLong(OpenShard::rows).sum();
    }

    /// The partitions that have such records.
    public Set<Place> placesOpen() {
        return unfinished().map(OpenShard::place).collect(Collectors.toUnmodifiableSet());
    }

    /// The manifest as of the last commit.
    public Manifest manifest() {
        return manifest;
    }

    private Stream<OpenShard> unfinished() {
        return Stream.concat(sealed.stream(), open.values().stream());
    }

    private List<Step> seal(Place place) {
        OpenShard shard = open.remove(place);
        if (shard == null) {
            return List.of();
        }
        sealed.add(shard);
        return shard.seal();
    }

    /// An open shard is read again from its beginning.
    private SortedMap<Place, Long> next() {
        SortedMap<Place, Long> next = new TreeMap<>(positions);
        open.forEach((place, shard) -> next.put(place, shard.firstOffset()));
        return next;
    }

    private Once seen(Place place) {
        return seen.computeIfAbsent(place, first -> new Once());
    }
}
