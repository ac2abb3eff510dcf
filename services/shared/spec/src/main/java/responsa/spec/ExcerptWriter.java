package responsa.spec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.spec.Passages.Headed;
import responsa.spec.tokens.TokenCounter;
import responsa.topics.id.Sha256;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;

/// Writes excerpts within a budget. Threads: any, if the counter allows it.
public final class ExcerptWriter {
    private final TokenCounter counter;

    /// @param counter what the budget is measured with
    public ExcerptWriter(TokenCounter counter) {
        this.counter = counter;
    }

    /// What a recipe shows of a spec about some categories; see [Excerpts] for what it looks like.
    ///
    /// A function of its arguments: the same spec, set of categories and rules give the same bytes. Over the
    /// budget, the least important pieces are left out: worked examples first (the last of every policy before the
    /// one before it), then what is only pointed to, the farthest first; then summaries, of which the titles stay,
    /// those of style last; then preambles, what follows a policy's rule, and rules. Among equals the last in the
    /// excerpt goes first, and where a piece does not fit, no less important one is tried: so a larger budget shows
    /// all that a smaller one does.
    ///
    /// Tokens are counted by pieces, and only if there are more bytes than the budget has tokens.
    ///
    /// @param categories ids of policies or of sections that group them, in any order; empty means summaries only
    /// @throws IllegalArgumentException if the spec has no such category
    public Excerpt write(Spec spec, Collection<String> categories, Excerpting rules) {
        Relevance relevance = new Relevance(spec, categories, rules);
        List<Headed> passages = Passages.of(spec, relevance, rules, summarised(spec, categories, rules, relevance));
        List<Piece> pieces =
                passages.stream().flatMap(passage -> passage.pieces().stream()).toList();
        boolean fits = bytes(passages) <= rules.maxTokens();
        int frame = fits ? 0 : frame(passages);
        Set<Piece> kept = fits ? identities(pieces) : kept(pieces, rules.maxTokens() - frame);
        String text = Piece.harmless(passages.stream()
                .map(passage -> text(passage, kept))
                .collect(Collectors.joining())
                .stripLeading());
        return new Excerpt(
                text,
                shown(pieces, kept),
                ids(pieces, kept, Omission.Part.SUMMARY),
                Stream.concat(omissions(pieces, kept).stream(), relevance.unknown(rules).stream())
                        .toList(),
                fits || frame <= rules.maxTokens(),
                Sha256.of(text));
    }

    private static Set<String> summarised(
            Spec spec, Collection<String> categories, Excerpting rules, Relevance relevance) {
        return rules.summaries() || categories.isEmpty()
                ? spec.policies().stream().map(Policy::id).collect(Collectors.toSet())
                : relevance.style(rules);
    }

    private static long bytes(List<Headed> passages) {
        return passages.stream()
                .flatMap(passage -> Stream.concat(
                        Stream.of(passage.heading()), passage.pieces().stream().map(Piece::text)))
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /// Tokens of what is never left out.
    private int frame(List<Headed> passages) {
        return passages.stream()
                .flatMap(passage -> Stream.concat(
                        Stream.of(passage.heading()),
                        passage.pieces().stream()
                                .filter(piece -> piece.part() == null)
                                .map(Piece::text)))
                .mapToInt(counter::count)
                .sum();
    }

    private Set<Piece> kept(List<Piece> pieces, int tokens) {
        Set<Piece> kept =
                identities(pieces.stream().filter(piece -> piece.part() == null).toList());
        int left = tokens;
        for (Piece piece : pieces.stream().sorted(Piece.IMPORTANCE).toList()) {
            if (piece.part() != null) {
                left -= counter.count(piece.text());
                if (left < 0) {
                    break;
                }
                kept.add(piece);
            }
        }
        return kept;
    }

    /// Pieces are told apart by where they stand: two worked examples may be equal.
    private static Set<Piece> identities(List<Piece> pieces) {
        Set<Piece> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(pieces);
        return identities;
    }

    private static String text(Headed passage, Set<Piece> kept) {
        String pieces = passage.pieces().stream()
                .filter(kept::contains)
                .map(Piece::text)
                .collect(Collectors.joining());
        return pieces.isEmpty() ? "" : passage.heading() + pieces;
    }

    private static List<String> shown(List<Piece> pieces, Set<Piece> kept) {
        Set<String> shown = new LinkedHashSet<>(ids(pieces, kept, Omission.Part.RULE));
        pieces.stream()
                .filter(piece -> piece.part() == Omission.Part.REST && !kept.contains(piece))
                .forEach(piece -> shown.remove(piece.id()));
        return List.copyOf(shown);
    }

    private static List<String> ids(List<Piece> pieces, Set<Piece> kept, Omission.Part part) {
        return pieces.stream()
                .filter(piece -> piece.part() == part && kept.contains(piece))
                .map(Piece::id)
                .toList();
    }

    private record Missing(String id, Omission.Part part) {}

    private static List<Omission> omissions(List<Piece> pieces, Set<Piece> kept) {
        Map<Missing, Integer> missing = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Omission.@Nullable Part part = piece.part();
            if (part != null && !kept.contains(piece)) {
                missing.merge(new Missing(piece.id(), part), 1, Integer::sum);
            }
        }
        List<Omission> omissions = new ArrayList<>();
        missing.forEach((what, count) -> omissions.add(new Omission(what.id(), what.part(), count)));
        return omissions;
    }
}
