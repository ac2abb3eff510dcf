package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import responsa.topics.record.TokenUsage;

/// Whatever is shared out, the sum is what was reported.
final class UsageSharesPropertyTest {

    @Property
    void shouldAddUpToWhatWasReported(
            @ForAll @LongRange(min = 0, max = 1_000_000) long prompt,
            @ForAll @LongRange(min = 0, max = 1_000_000) long completion,
            @ForAll @Size(min = 1, max = 64) List<@LongRange(min = 0, max = 1_000_000) Long> lengths) {
        List<TokenUsage> shares = UsageShares.of(new TokenUsage(prompt, completion, prompt / 2), lengths);

        assertThat(shares).hasSameSizeAs(lengths);
        assertThat(shares).extracting(TokenUsage::completion).allMatch(tokens -> tokens >= 0);
        assertThat(shares.stream().mapToLong(TokenUsage::completion).sum()).isEqualTo(completion);
        assertThat(shares.stream().mapToLong(TokenUsage::prompt).sum()).isEqualTo(prompt);
        assertThat(shares.stream().mapToLong(TokenUsage::cached).sum()).isEqualTo(prompt / 2);
    }

    @Example
    void shouldGoByLength() {
        assertThat(UsageShares.of(new TokenUsage(50L, 100L, null), List.of(300L, 0L, 100L)))
                .containsExactly(
                        new TokenUsage(50L, 75L, null), new TokenUsage(0L, 0L, null), new TokenUsage(0L, 25L, null));
    }

    @Example
    void shouldGiveAllToTheFirstWhereNothingWasSaid() {
        assertThat(UsageShares.of(new TokenUsage(50L, 100L, null), List.of(0L, 0L)))
                .containsExactly(new TokenUsage(50L, 100L, null), new TokenUsage(0L, 0L, null));
    }

    @Example
    void shouldNotMakeUpWhatWasNotReported() {
        assertThat(UsageShares.of(TokenUsage.UNKNOWN, List.of(1L, 2L)))
                .containsExactly(TokenUsage.UNKNOWN, TokenUsage.UNKNOWN);
    }
}
