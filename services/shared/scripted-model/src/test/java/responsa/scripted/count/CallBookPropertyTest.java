package responsa.scripted.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.sample.Asking;

/// Counts are exact as long as nothing was forgotten, and it says when something was.
final class CallBookPropertyTest {

    @Property(tries = 100)
    void shouldCountExactlyWhatFits(@ForAll @Size(max = 80) List<@IntRange(max = 9) Integer> asked) {
        CallBook book = new CallBook(10);
        Map<Integer, Long> expected = new HashMap<>();

        for (int prompt : asked) {
            long before = book.asked(request(prompt));
            assertThat(before).isEqualTo(expected.getOrDefault(prompt, 0L));
            expected.merge(prompt, 1L, Long::sum);
        }

        assertThat(book.forgotten()).isZero();
        assertThat(book.unique()).isEqualTo(expected.size());
        assertThat(book.unique() + book.repeats()).isEqualTo(asked.size());
        assertThat(book.calls(1)).extracting(Calls::calls).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Property(tries = 100)
    void shouldHoldNoMoreThanItsBound(
            @ForAll @Size(max = 80) List<@IntRange(max = 30) Integer> asked,
            @ForAll @IntRange(min = 1, max = 8) int most) {
        CallBook book = new CallBook(most);

        asked.forEach(prompt -> book.asked(request(prompt)));

        assertThat(book.calls(1)).hasSizeLessThanOrEqualTo(most);
        assertThat(book.calls(1).size() + book.forgotten()).isEqualTo(book.unique());
    }

    private static ChatRequest request(int prompt) {
        return Asking.plainly("prompt " + prompt).request();
    }
}
