package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsWorkTest {

    /// A set that counts what it is asked.
    private static final class Asked extends HashSet<String> {
        private static final long serialVersionUID = 1;
        private int questions;

        @Override
        public boolean contains(Object id) {
            questions++;
            return super.contains(id);
        }
    }

    @Test
    void shouldNumberEqualTitlesWithWorkThatGrowsAsTheyDo() {
        assertThat(questions(Set.of(), titles("A", 8_000)))
                .isLessThanOrEqualTo(5 * questions(Set.of(), titles("A", 2_000)));
    }

    @Test
    void shouldPassOverATakenNumberOnce() {
        Set<String> taken = new HashSet<>();
        IntStream.rangeClosed(1, 2_000).forEach(number -> taken.add("a-" + number));

        assertThat(questions(taken, titles("A", 2_000))).isLessThan(3 * 4_000);
    }

    @Test
    void shouldStillGiveEveryHeadingItsOwnId() {
        Problems problems = new Problems("spec.md");
        Ids ids = new Ids(Set.of("a-2"), problems);

        List<String> given = List.of(
                ids.fromTitle("A", 1),
                ids.fromTitle("A", 2),
                ids.written("a-2", 3),
                ids.fromTitle("A", 4),
                ids.written("a-2", 5));

        assertThat(given).containsExactly("a", "a-1", "a-2", "a-3", "a-2-1");
    }

    private static List<String> titles(String title, int count) {
        return IntStream.range(0, count).mapToObj(index -> title).toList();
    }

    private static int questions(Set<String> written, List<String> titles) {
        Asked asked = new Asked();
        asked.addAll(written);
        Ids ids = new Ids(asked, new Problems("spec.md"));
        titles.forEach(title -> ids.fromTitle(title, 1));
        return asked.questions;
    }
}
