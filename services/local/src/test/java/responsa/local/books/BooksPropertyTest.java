package responsa.local.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import responsa.topics.record.Exit;

/// B1 to B4, over runs with duplicates, neighbours on the same cluster, and submissions that were sent again.
class BooksPropertyTest {

    /// B1: in whatever order topics are read, each term is what happened.
    @Property
    void shouldCountWhatHappenedInAnyOrder(@ForAll Random chance) {
        Town town = Town.of(chance);

        Books books = Town.read(town.shuffled(false));

        assertCounted(town, books);
    }

    /// B2: what is seen twice counts once.
    @Property
    void shouldCountOnceWhatIsSeenTwice(@ForAll Random chance) {
        Town town = Town.of(chance);
        Books once = Town.read(town.entries);

        Books twice = Town.read(town.shuffled(true));

        assertCounted(town, twice);
        assertThat(twice.spending()).isEqualTo(once.spending());
    }

    /// B3: a run of which nothing is missing balances.
    @Property
    void shouldBalanceWhenEverythingHasLeft(@ForAll Random chance) {
        Town town = Town.of(chance);

        Books books = Town.read(town.shuffled(true));

        assertThat(books.balance(town.submitted).difference()).isZero();
        assertThat(books.balance(town.submitted).inFlight()).isZero();
        assertThat(books.drafts().difference()).isZero();
    }

    /// B4: whatever single entry of the run's own is missing, something tells.
    @Property
    void shouldShowWhateverIsMissing(@ForAll Random chance) {
        Town town = Town.of(chance);
        Books whole = Town.read(town.entries);
        for (int missing = 0; missing < town.entries.size(); missing++) {
            List<Entry> rest = new ArrayList<>(town.entries);
            Entry lost = rest.remove(missing);
            if (lost instanceof Entry.Submitted other && !Town.SCOPE.holds(other.origin())) {
                continue; // whose the case is hangs on it
            }

            Books books = Town.read(rest);

            boolean sameCounts = books.balance(town.submitted).equals(whole.balance(town.submitted))
                    && books.drafts().equals(whole.drafts());
            boolean balances = books.balance(town.submitted).difference() == 0
                    && books.balance(town.submitted).inFlight() == 0
                    && books.drafts().difference() == 0;
            assertThat(balances && !sameCounts).as("without %s", lost).isFalse();
        }
    }

    private static void assertCounted(Town town, Books books) {
        Balance balance = books.balance(town.submitted);
        assertThat(balance.unreadable()).isEqualTo(town.unreadable);
        assertThat(balance.duplicates()).isEqualTo(town.duplicates);
        for (Exit exit : Exit.values()) {
            assertThat(balance.cases(exit))
                    .as("%s", exit)
                    .isEqualTo(town.exits.getOrDefault(exit, 0).longValue());
        }
        assertThat(books.drafts().drafts()).isEqualTo(town.drafts);
        assertThat(books.drafts().tuples()).isEqualTo(town.tuples);
    }
}
