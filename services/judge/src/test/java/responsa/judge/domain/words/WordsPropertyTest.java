package responsa.judge.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordsPropertyTest {

    @Property
    void shouldSayWhereEachWordStands(@ForAll String text) {
        Words words = Words.of(text);

        int before = 0;
        for (int index = 0; index < words.size(); index++) {
            assertThat(words.start(index)).isGreaterThanOrEqualTo(before);
            assertThat(words.end(index)).isGreaterThan(words.start(index));
            assertThat(words.indexAt(words.start(index))).isEqualTo(index);
            before = words.end(index);
        }
        assertThat(before).isLessThanOrEqualTo(text.length());
    }

    @Property
    void shouldNotMindWhiteSpaceCaseAndPunctuation(@ForAll List<Integer> numbers) {
        List<String> words =
                numbers.stream().map(number -> "Word" + Math.abs((long) number)).toList();

        Words plain = Words.of(String.join(" ", words));
        Words decked = Words.of("**" + String.join(",\n\t“ ", words).toUpperCase(Locale.ROOT) + "**…");

        assertThat(decked.spaced()).isEqualTo(plain.spaced());
    }

    /// The same as a regular expression would count, for a phrase that cannot overlap itself.
    @Property
    void shouldFindWhatStandsThere(
            @ForAll @Size(max = 40)
                    List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'c') String> text) {
        String spaced = " " + String.join(" ", text) + " ";
        long expected = Pattern.compile(" a(?= b )").matcher(spaced).results().count();

        assertThat(Phrases.of(List.of("a b")).in(Words.of(spaced))).hasSize((int) expected);
    }

    @Property
    void shouldKeepPlacesWhenCodeIsTakenOut(@ForAll String text) {
        assertThat(Prose.withoutCode(text)).hasSameSizeAs(text);
        assertThat(Prose.withoutCode("```\n" + text.replace("`", "") + "\n```\nend")
                        .strip())
                .isEqualTo("end");
    }
}
