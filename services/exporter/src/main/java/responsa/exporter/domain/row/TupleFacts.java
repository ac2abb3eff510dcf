package responsa.exporter.domain.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import responsa.exporter.domain.selection.AnswerDecision;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Tuple;

/// What a dataset card counts of accepted tuples.
public final class TupleFacts {
    private static final String UNCLASSIFIED = "unclassified";

    private TupleFacts() {}

    /// What is counted of a tuple.
    public static List<Fact> of(Tuple tuple) {
        List<Fact> facts = new ArrayList<>();
        List<String> categories = tuple.categories().isEmpty() ? List.of(UNCLASSIFIED) : tuple.categories();
        String decision = AnswerDecision.in(tuple.cot());
        categories.forEach(category -> {
            facts.add(new Fact(Dimension.CATEGORY, category));
            facts.add(new Fact(Dimension.DECISION, category + ": " + decision));
        });
        tuple.scores().forEach((criterion, score) -> facts.add(new Fact(Dimension.SCORE, criterion + " " + score)));
        Map<String, String> metadata = tuple.prompt().metadata();
        String license = Fact.stated(metadata.get("license"));
        facts.add(new Fact(Dimension.LICENSE, license));
        facts.add(
                new Fact(Dimension.ORIGIN, "%s, licence: %s".formatted(Fact.stated(metadata.get("source")), license)));
        facts.add(new Fact(
                Dimension.SPEC,
                version(
                        tuple.draftedFrom().spec().id(),
                        tuple.draftedFrom().spec().sha256())));
        facts.add(new Fact(
                Dimension.RECIPE,
                version(
                        tuple.draftedFrom().recipe().id(),
                        tuple.draftedFrom().recipe().sha256())));
        facts.add(new Fact(Dimension.DRAFTER, model(tuple.draftedFrom().call())));
        tuple.passes().forEach(pass -> facts.add(new Fact(Dimension.JUDGE, model(pass.call()))));
        return facts;
    }

    private static String version(String id, Object sha256) {
        return id + " " + sha256;
    }

    private static String model(ModelCall call) {
        return call.reported() == null ? call.asked() : call.reported();
    }
}
