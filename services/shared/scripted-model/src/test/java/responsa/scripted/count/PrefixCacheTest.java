package responsa.scripted.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Turn;
import responsa.scripted.sample.Asking;

/// A block is 64 tokens, 256 characters, of role, text and separators.
class PrefixCacheTest {
    private static final String SYSTEM = "s".repeat(1_000);

    @Test
    void shouldFindTheWholeBlocksOfASharedPrefix() {
        PrefixCache cache = new PrefixCache(100);

        PrefixCache.Lookup first = cache.lookUp(asked("m", SYSTEM, "one"));
        PrefixCache.Lookup second = cache.lookUp(asked("m", SYSTEM, "two"));

        assertThat(first.cached()).isZero();
        assertThat(second.cached()).isEqualTo(3 * 256);
        assertThat(second.prompt()).isEqualTo("system\n".length() + 1_000 + 1 + "user\ntwo".length() + 1);
        assertThat(cache.counts()).isEqualTo(new Counts.PrefixBlocks(6, 3, 3));
    }

    @Test
    void shouldFindNothingAfterTheFirstDifference() {
        PrefixCache cache = new PrefixCache(100);
        cache.lookUp(asked("m", "s".repeat(300) + "a" + "s".repeat(700), "one"));

        assertThat(cache.lookUp(asked("m", "s".repeat(300) + "b" + "s".repeat(700), "one"))
                        .cached())
                .isEqualTo(256);
    }

    @Test
    void shouldKeepModelsApart() {
        PrefixCache cache = new PrefixCache(100);
        cache.lookUp(asked("m", SYSTEM, "one"));

        assertThat(cache.lookUp(asked("other", SYSTEM, "one")).cached()).isZero();
    }

    @Test
    void shouldNeverTakeTheLastTokenFromTheCache() {
        PrefixCache cache = new PrefixCache(100);
        ChatRequest exact = Asking.with(new Turn("user", "u".repeat(512 - "user\n".length() - 1)))
                .request();
        cache.lookUp(exact);

        PrefixCache.Lookup again = cache.lookUp(exact);

        assertThat(again.prompt()).isEqualTo(512);
        assertThat(again.cached()).isEqualTo(256);
    }

    @Test
    void shouldDropTheBlocksThatWereUsedLeastRecently() {
        PrefixCache cache = new PrefixCache(6);
        cache.lookUp(asked("m", SYSTEM, "one"));
        cache.lookUp(asked("m", "t".repeat(1_000), "one"));
        cache.lookUp(asked("m", SYSTEM, "one"));
        cache.lookUp(asked("m", "u".repeat(1_000), "one"));

        assertThat(cache.lookUp(asked("m", SYSTEM, "one")).cached()).isEqualTo(3 * 256);
        assertThat(cache.lookUp(asked("m", "t".repeat(1_000), "one")).cached()).isZero();
        assertThat(cache.counts().kept()).isEqualTo(6);
    }

    private static ChatRequest asked(String model, String system, String prompt) {
        return Asking.with(new Turn("system", system), new Turn("user", prompt))
                .model(model)
                .request();
    }
}
