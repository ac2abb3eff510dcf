package responsa.judge.domain.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SignedPatternTest {
    private static final String REGEX = "(?<!x)(?:<a{1,2}>|\\[a+])";
    private static final SignedPattern PATTERN = new SignedPattern(List.of("<a", "["), REGEX);

    @Property
    void shouldFindWhatTheSamePatternFindsWhenTriedEverywhere(
            @ForAll @StringLength(max = 40) @Chars({'<', '>', '[', ']', 'x'}) @CharRange(from = 'a', to = 'b')
                    String text) {
        List<MatchResult> everywhere =
                Pattern.compile(REGEX).matcher(text).results().toList();

        assertThat(PATTERN.in(text))
                .extracting(MatchResult::start, MatchResult::end, MatchResult::group)
                .containsExactlyElementsOf(everywhere.stream()
                        .map(match -> tuple(match.start(), match.end(), match.group()))
                        .toList());
        assertThat(PATTERN.without(text)).isEqualTo(text.replaceAll(REGEX, " "));
    }

    @Test
    void shouldLookBehindWhereItIsTried() {
        assertThat(PATTERN.first("x<a>")).isEmpty();
        assertThat(PATTERN.first("x<a> <aa>")).contains("<aa>");
    }
}
