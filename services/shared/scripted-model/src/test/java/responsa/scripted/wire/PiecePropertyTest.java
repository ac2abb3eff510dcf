package responsa.scripted.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// The pieces of an answer are the answer, in order, with no character torn.
final class PiecePropertyTest {

    @Property
    void shouldLoseAndTearNothing(
            @ForAll("texts") String reasoning,
            @ForAll("texts") String content,
            @ForAll @IntRange(min = 1, max = 40) int events) {
        List<Piece> pieces = Piece.cut(new Said("reasoning", reasoning, content), events);

        assertThat(joined(pieces, "reasoning")).isEqualTo(reasoning);
        assertThat(joined(pieces, "content")).isEqualTo(content);
        assertThat(pieces)
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(
                                new String(piece.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(piece.text()));
    }

    @Property
    void shouldCutAsManyPiecesAsAreAskedFor(@ForAll @IntRange(min = 2, max = 40) int events) {
        Said said = new Said("reasoning", "r".repeat(300), "c".repeat(200));

        assertThat(Piece.cut(said, events)).hasSize(events);
    }

    @Property
    void shouldPutCotBeforeContent(@ForAll("texts") String reasoning, @ForAll("texts") String content) {
        List<String> fields = Piece.cut(new Said("reasoning", reasoning, content), 6).stream()
                .map(Piece::field)
                .distinct()
                .toList();

        assertThat(fields).isSubsetOf("reasoning", "content").isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\uD83D\uDE00", "\u2713", "\n")
                .list()
                .ofMaxSize(60)
                .map(letters -> String.join("", letters));
    }

    private static String joined(List<Piece> pieces, String field) {
        return pieces.stream()
                .filter(piece -> piece.field().equals(field))
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
