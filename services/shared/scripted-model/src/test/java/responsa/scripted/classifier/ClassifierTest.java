package responsa.scripted.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.scripted.brief.Briefings;
import responsa.scripted.sample.ExamplePrompts;
import responsa.scripted.sample.ExampleSpec;

class ClassifierTest {
    private final ExampleSpec spec = ExampleSpec.read();

    @Test
    void shouldNameOneOrTwoCategoriesOfTheListOrNone() {
        assertThat(ExamplePrompts.all()).allSatisfy(prompt -> {
            List<String> categories = classify(spec.categories(), prompt.lastTurn());
            assertThat(categories).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
            assertThat(spec.ids()).containsAll(categories);
        });
    }

    @Test
    void shouldNameTheOneThatSharesMostWords() {
        String list = "- [#gardens] Gardens: plants, soil and rain.\n- [#ships] Ships: hulls, sails and wind.";

        assertThat(classify(list, "Which plants need little rain?")).containsExactly("gardens");
        assertThat(classify(list, "Do sails need soil?")).containsExactlyInAnyOrder("gardens", "ships");
    }

    @Test
    void shouldNameNoneWhereNoWordIsShared() {
        assertThat(classify("- [#gardens] Gardens: plants.", "Is it true?")).isEmpty();
        assertThat(classify("", "Which plants need little rain?")).isEmpty();
    }

    private static List<String> classify(String list, String prompt) {
        return Classifier.classify(new Briefings().of("<categories>\n" + list + "\n</categories>"), prompt);
    }
}
