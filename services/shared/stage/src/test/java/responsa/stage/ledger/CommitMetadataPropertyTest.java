package responsa.stage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/// W6: metadata fit, read back as they were written, and anything else reads as missing.
final class CommitMetadataPropertyTest {

    @Property
    void shouldReadBackWhatWasWritten(
            @ForAll @LongRange(max = Long.MAX_VALUE / 2) long committed,
            @ForAll @LongRange(max = Long.MAX_VALUE) long answers,
            @ForAll @LongRange(max = Long.MAX_VALUE) long memos,
            @ForAll @Size(max = 300) Set<@LongRange(max = 20_000) Long> deltas) {
        CommitMetadata written = new CommitMetadata(new Bookmark(answers, memos), underWay(committed, deltas));

        assertThat(CommitMetadata.decode(committed, written.encode(committed))).contains(written);
    }

    @Property(tries = 50)
    void shouldHoldAsManyInputsAsItSaysHoweverTheyLieInAWindow(
            @ForAll @LongRange(max = 1L << 40) long committed, @ForAll @IntRange(min = 1, max = 64) int apart) {
        TreeSet<Long> underWay = new TreeSet<>();
        for (long input = 0; input < CommitMetadata.MOST_UNDER_WAY; input++) {
            underWay.add(committed + input * apart);
        }
        CommitMetadata written = new CommitMetadata(new Bookmark(committed * 4, committed * 12), underWay);

        String metadata = written.encode(committed);

        assertThat(metadata).hasSizeLessThanOrEqualTo(CommitMetadata.LONGEST);
        assertThat(CommitMetadata.decode(committed, metadata)).contains(written);
    }

    @Property(tries = 50)
    void shouldDropTheHighestInputsOfANoteThatWouldNotFit(
            @ForAll @LongRange(min = 1L << 20, max = 1L << 40) long apart) {
        TreeSet<Long> underWay = new TreeSet<>();
        for (long input = 0; input < 2 * CommitMetadata.MOST_UNDER_WAY; input++) {
            underWay.add(input * apart);
        }

        String metadata = new CommitMetadata(Bookmark.BEGINNING, underWay).encode(0);

        assertThat(metadata).hasSizeLessThanOrEqualTo(CommitMetadata.LONGEST);
        assertThat(CommitMetadata.decode(0, metadata).orElseThrow().underWay())
                .isNotEmpty()
                .isEqualTo(underWay.headSet(CommitMetadata.decode(0, metadata)
                                .orElseThrow()
                                .underWay()
                                .last()
                        + 1));
    }

    @Property
    void shouldNotReadWhatWasChanged(
            @ForAll @LongRange(max = 1L << 40) long committed, @ForAll @IntRange(min = 2, max = 10) int at) {
        StringBuilder metadata = new StringBuilder(
                new CommitMetadata(new Bookmark(7, 9), Collections.emptySortedSet()).encode(committed));
        metadata.setCharAt(at, metadata.charAt(at) == 'A' ? 'B' : 'A');

        assertThat(CommitMetadata.decode(committed, metadata.toString())).isEmpty();
    }

    @Property
    void shouldNotReadWhatBelongsToAnotherOffset(
            @ForAll @LongRange(max = 1L << 40) long committed, @ForAll @LongRange(max = 1L << 40) long other) {
        String metadata = new CommitMetadata(new Bookmark(7, 9), Collections.emptySortedSet()).encode(committed);

        assertThat(CommitMetadata.decode(other, metadata).isPresent()).isEqualTo(other == committed);
    }

    @Property
    void shouldNotReadWhatSomebodyElseWrote(@ForAll String metadata) {
        assertThat(CommitMetadata.decode(0, metadata)).isEmpty();
        assertThat(CommitMetadata.decode(0, "1:" + metadata)).isEmpty();
    }

    private static TreeSet<Long> underWay(long committed, Set<Long> deltas) {
        TreeSet<Long> underWay = new TreeSet<>();
        deltas.forEach(delta -> underWay.add(committed + Math.abs(delta)));
        return underWay;
    }
}
