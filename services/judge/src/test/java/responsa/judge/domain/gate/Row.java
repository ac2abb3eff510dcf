package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import responsa.testkit.sample.Samples;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;
import responsa.topics.record.Message;
import responsa.topics.record.Policy;
import responsa.topics.record.Recipe;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;
import responsa.topics.record.WorkedExample;

/// A row that passes every gate, changed in what a test is about.
record Row(List<Message> conversation, String cot, String response, Recipe recipe) {
    static final Spec SPEC = spec();
    private static final Recipe DEFAULT = DefaultRecipe.of("shop", "drafter", "judge", "classifier");

    static Row row() {
        return new Row(
                        List.of(new Message(
                                Role.USER, "My parcel is late. Can you tell me what I should do about it now?")),
                        "The customer wants to know what to do. [#refunds] bears on it, and a short answer helps most.\n\n"
                                + "Decision: comply",
                        "Here is what you can do: wait until Friday, and then ask for your money back on the order page.",
                        DEFAULT)
                .copying(0.5);
    }

    Row asking(String... userTurns) {
        List<Message> turns = new ArrayList<>();
        for (String turn : userTurns) {
            turns.add(new Message(turns.size() % 2 == 0 ? Role.USER : Role.ASSISTANT, turn));
        }
        return new Row(turns, cot, response, recipe);
    }

    Row instructed(String system) {
        List<Message> turns = new ArrayList<>(conversation);
        turns.addFirst(new Message(Role.SYSTEM, system));
        return new Row(turns, cot, response, recipe);
    }

    Row thinking(String value) {
        return new Row(conversation, value, response, recipe);
    }

    Row answering(String value) {
        return new Row(conversation, cot, value, recipe);
    }

    Row making(String gate, GateAction action) {
        return gating(recipe.gating().with(Map.of(gate, action)));
    }

    Row copying(double share) {
        return gating(new Gating(1, 10_000_000, 1, 10_000_000, recipe.gating().gates(), share, 0.5, List.of()));
    }

    Row repeating(double share) {
        return gating(new Gating(1, 10_000_000, 1, 10_000_000, recipe.gating().gates(), 0.5, share, List.of()));
    }

    Row harmful(String... patterns) {
        return gating(new Gating(1, 10_000_000, 1, 10_000_000, recipe.gating().gates(), 0.5, 0.5, List.of(patterns)));
    }

    Row gating(Gating gating) {
        return new Row(conversation, cot, response, recipe.with(gating));
    }

    List<Finding> found() {
        return Gates.of(SPEC, recipe).inspect(Examined.elsewhere(conversation, cot, response));
    }

    List<String> names() {
        return found().stream().map(Finding::gate).toList();
    }

    /// Detail by name; the last one where there are several.
    Map<String, String> details() {
        Map<String, String> details = new HashMap<>();
        found().forEach(finding -> details.put(finding.gate(), finding.detail()));
        return details;
    }

    /// Two sections, of which `money` groups two policies; one policy below another.
    private static Spec spec() {
        Policy refunds = policy(
                "refunds",
                "Give the money back",
                List.of("money"),
                "Refund **late** parcels without asking why, as [fair dealing](#fair_dealing) wants.[^ab12]\n"
                        + "The assistant *must not* promise a date — only the carrier can.",
                List.of(new WorkedExample("a late parcel", "<user>Where is it?</user> You can have your money back.")));
        Policy limits = policy(
                "refund_limits",
                "Know the limits",
                List.of("money", "refunds"),
                "Nothing above five hundred euros is refunded without a person.",
                List.of());
        Policy privacy = policy(
                "privacy",
                "Do not tell one customer about another",
                List.of(),
                "Never reveal what another customer has bought, see [?](#refunds) for what is theirs.",
                List.of());
        Policy weapons = policy(
                "SP0.a",
                "Weapons",
                List.of(),
                "Knives are sold to adults only, and the assistant says so at once and without a reproach. "
                        + "Whoever asks for one as a present for a child is shown what else there is, such as books, "
                        + "ropes, lamps and maps, and learns that the shop takes nothing back that has been sharpened. "
                        + "Questions about care, storage and the law are answered as far as the shop knows.",
                List.of());
        SpecSection money =
                new SpecSection("money", "About money", List.of(), "Money is where trust is lost or won in a shop.");
        SpecSection idle = new SpecSection("terms", "Terms", List.of(), "");
        List<Policy> policies = List.of(refunds, limits, privacy, weapons);
        String source = "# The shop\n\nThis spec says how the assistant of the shop behaves.\n\n"
                + Samples.aSpec().build().source();
        return new Spec("shop", Samples.aSpec().build().sha256(), "The shop", policies, List.of(money, idle), source);
    }

    private static Policy policy(
            String id, String title, List<String> path, String text, List<WorkedExample> examples) {
        return new Policy(id, title, "root", path, "In short: " + title, text, examples, List.of(), List.of());
    }
}
