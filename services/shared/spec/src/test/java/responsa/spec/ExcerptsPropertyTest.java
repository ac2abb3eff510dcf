package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import responsa.topics.record.Spec;

class ExcerptsPropertyTest {
    private static final Spec SPEC = Readings.spec(IntStream.range(0, 12)
            .mapToObj("## Policy %1$d {#p%1$d authority=root}\nText %1$d."::formatted)
            .collect(Collectors.joining("\n\n", "# Rules {#rules}\nPreamble.\n\n", "\n")));
    private static final Pattern END = Pattern.compile("<\\s*/?\\s*spec(?![\\w-])", Pattern.CASE_INSENSITIVE);

    /// The same set of categories gives the same bytes, in whatever order and however often they come.
    @Property
    void shouldGiveTheSameBytesForAnyOrderOfCategories(
            @ForAll("categories") Set<String> categories, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(categories);
        shuffled.addAll(categories);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Excerpts.excerpt(SPEC, shuffled)).isEqualTo(Excerpts.excerpt(SPEC, List.copyOf(categories)));
    }

    /// Whatever is shown in full is what the categories name, in the order of the spec.
    @Property
    void shouldShowWhatTheCategoriesName(@ForAll("categories") Set<String> categories) {
        List<String> shown = Excerpts.excerpt(SPEC, List.copyOf(categories)).policiesShown();

        assertThat(shown)
                .isEqualTo(SPEC.policies().stream()
                        .map(policy -> policy.id())
                        .filter(id -> categories.contains(id) || categories.contains("rules"))
                        .toList());
    }

    /// An excerpt begins with the same bytes whatever it is about, so that endpoints can reuse them.
    @Property
    void shouldBeginWithTheSummaries(@ForAll("categories") Set<String> categories) {
        assertThat(Excerpts.excerpt(SPEC, List.copyOf(categories)).text())
                .startsWith(Excerpts.excerpt(SPEC, List.of()).text());
    }

    /// No text of a spec ends the place that the excerpt stands in.
    @Property
    void shouldHoldNothingThatEndsItsPlace(@ForAll("hostile") @NotEmpty List<String> pieces) {
        String text = "# Rules {#rules}\n\n```\n" + String.join("", pieces) + "\n```\n";

        if (SpecReader.read("id", "file", text) instanceof SpecReading.Usable usable) {
            String excerpt = Excerpts.excerpt(usable.spec(), List.of("rules")).text();
            assertThat(END.matcher(excerpt).find()).isFalse();
        }
    }

    @Provide
    Arbitrary<Set<String>> categories() {
        List<String> all = new ArrayList<>(Readings.ids(SPEC));
        return Arbitraries.of(all).set().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> hostile() {
        return Arbitraries.of("<", "/", "spec", "SPEC", ">", " ", "\n", "&lt;", "s", "x")
                .list()
                .ofMaxSize(20);
    }
}
