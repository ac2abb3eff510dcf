package responsa.screener.measure;

import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Role;
import responsa.topics.record.Screening;
import responsa.topics.record.SpecRef;

/// Generated prompts as submissions, at most 100,000 distinct ones in memory at once.
public final class GivenPrompts {
    private static final int ROUND = 100_000;

    private final PromptGenerator generator = new PromptGenerator(1);
    private final List<String> heldOut = generator.heldOut();
    private final int distinct;
    private final Recipe recipe;
    private final SpecRef spec = aSpec().build().ref();

    /// @param off whether near duplicates are not looked for
    public GivenPrompts(int distinct, boolean off) {
        this.distinct = distinct;
        this.recipe =
                aRecipe().screening(off ? Screening.OFF : Screening.DEFAULT).build();
    }

    /// The recipe that they are under.
    public Recipe recipe() {
        return recipe;
    }

    /// What models are measured with, one as JSON a line.
    public List<String> heldOutLines() {
        return heldOut.stream().map("{\"prompt\": \"%s\"}"::formatted).toList();
    }

    /// Gives every one to a taker.
    ///
    /// @return how many there were
    public long each(Consumer<Prompt> taker) {
        long given = 0;
        for (int left = distinct; left > 0; left -= ROUND) {
            for (Planted planted : generator.prompts(Math.min(left, ROUND), heldOut)) {
                List<Message> asked = List.of(new Message(Role.USER, planted.text()));
                taker.accept(Prompt.submitted(asked, null, Map.of(), spec, recipe.ref()));
                given++;
            }
        }
        return given;
    }
}
