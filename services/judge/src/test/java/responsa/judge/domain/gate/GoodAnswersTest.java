package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import responsa.spec.SpecReader;
import responsa.spec.SpecReading;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.record.Finding;
import responsa.topics.record.Message;
import responsa.topics.record.Policy;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;
import responsa.topics.record.WorkedExample;

/// Gates let pass the answers that a published spec calls good, and CoTs about them in plain prose.
class GoodAnswersTest {
    private static final Pattern USER = Pattern.compile("(?s)<user>\\n(.*?)</user>");
    private static final Pattern GOOD =
            Pattern.compile("(?s)<assistant[^>]*>\\s*<!-- GOOD[^>]*-->\\s*(.*?)(?:</assistant>|<!--)");

    @Test
    void shouldLetPassWhatAPublishedSpecCallsGood() throws IOException {
        Spec spec = spec();
        Gates gates = Gates.of(spec, DefaultRecipe.of("model-spec", "drafter", "judge", "classifier"));
        List<String> found = new ArrayList<>();
        int answers = 0;
        for (Policy policy : spec.policies()) {
            for (WorkedExample example : policy.examples()) {
                Optional<String> user = last(USER, example.body());
                Matcher good = GOOD.matcher(example.body());
                while (user.isPresent() && good.find()) {
                    answers++;
                    String cot = cot(policy);
                    List<Message> messages = List.of(new Message(Role.USER, user.get()));
                    for (Finding finding : gates.inspect(Examined.elsewhere(messages, cot, good.group(1)))) {
                        found.add("%s: %s %s".formatted(policy.id(), example.title(), finding));
                    }
                }
            }
        }

        assertThat(answers).isGreaterThan(150);
        assertThat(found).isEmpty();
    }

    private static String cot(Policy policy) {
        return "The person wants help, and [#%s] bears on it; its title, \"%s\", says most of what I need to know. I think about what they are after and how much of it I can give."
                .formatted(policy.id(), policy.title());
    }

    private static Optional<String> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).reduce((earlier, later) -> later);
    }

    private static Spec spec() throws IOException {
        String shared = Optional.ofNullable(System.getenv("RESPONSA_SHARED")).orElse("../shared");
        Path file = Path.of(System.getProperty("responsa.root", "."))
                .resolve(shared)
                .resolve("data/model-spec/2025-12-18.md");
        assumeTrue(Files.exists(file), () -> file + " is absent; RESPONSA_SHARED names the folder");
        return switch (SpecReader.read("model-spec", "2025-12-18.md", Files.readString(file))) {
            case SpecReading.Usable usable -> usable.spec();
            case SpecReading.Unusable unusable ->
                throw new AssertionError(unusable.problems().toString());
        };
    }
}
