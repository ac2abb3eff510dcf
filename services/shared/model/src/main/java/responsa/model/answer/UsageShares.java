package responsa.model.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.TokenUsage;

/// Shares the tokens of one request out over its answers, so that their sum is what was reported.
///
/// Endpoints report the completion's tokens for all answers together; an answer's share goes by its length.
final class UsageShares {
    private UsageShares() {}

    /// A share for each answer: the first has the tokens of the prompt, the others 0 of them. What was not reported
    /// stays unknown in all.
    ///
    /// @param lengths of the answers, in one unit
    static List<TokenUsage> of(TokenUsage whole, List<Long> lengths) {
        if (lengths.size() == 1) {
            return List.of(whole);
        }
        List<TokenUsage> shares = new ArrayList<>();
        long all = lengths.stream().mapToLong(Long::longValue).sum();
        long before = 0;
        for (long length : lengths) {
            Long completion = between(whole.completion(), before, before + length, all, shares.isEmpty());
            shares.add(
                    shares.isEmpty()
                            ? new TokenUsage(whole.prompt(), completion, whole.cached())
                            : new TokenUsage(none(whole.prompt()), completion, none(whole.cached())));
            before += length;
        }
        return shares;
    }

    /// The difference of two running totals, each rounded: so the shares add up whatever is rounded.
    private static @Nullable Long between(@Nullable Long tokens, long from, long to, long all, boolean first) {
        if (tokens == null) {
            return null;
        }
        if (all == 0) {
            return first ? tokens : 0L;
        }
        return upTo(tokens, to, all) - upTo(tokens, from, all);
    }

    private static long upTo(long tokens, long length, long all) {
        return Math.round((double) tokens * length / all);
    }

    private static @Nullable Long none(@Nullable Long reported) {
        return reported == null ? null : 0L;
    }
}
