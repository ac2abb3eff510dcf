package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.trial.Seen;
import responsa.benchmarks.trial.Trial;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Script;
import responsa.topics.json.Json;

/// How far passes agree, measured on an audit share as a user would, and how far the classifier agrees with labels.
///
/// The judge is as delivered; a tenth of the drafts refuses what the policies allow, so that there is something to
/// agree on.
final class AgreementScenario implements Scenario {
    private static final String RECIPE = """
        classification: {audit_share: 0.25}
        judging: {audit_share: 0.25, allow_self_judging: true}
        """;
    private static final double OVER_REFUSALS = 0.1;

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public Report run(Bench bench) throws IOException {
        Script drafter = Script.standard().with(Defect.OVER_REFUSAL, OVER_REFUSALS);
        Seen seen = bench.run(new Trial(name(), bench.variations(), RECIPE, drafter, Script.standard()));
        JsonNode measures = seen.measures();
        List<String> lines = new ArrayList<>(passes(measures).lines());
        lines.add("");
        lines.addAll(labels(measures.path("labels")).lines());
        ObjectNode figures = Json.records().createObjectNode();
        figures.set("agreement", measures.path("agreement"));
        figures.set("labels", measures.path("labels"));
        figures.set("policy_retrieval", measures.path("policy_retrieval"));
        return new Report(lines, figures);
    }

    private static Table passes(JsonNode measures) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode agreed : measures.path("agreement")) {
            if (agreed.path("of").asText().equals("all")) {
                rows.add(List.of(
                        agreed.path("criterion").asText(),
                        agreed.path("drafts").asText(),
                        figure(agreed.path("ac1")),
                        figure(agreed.path("alpha"))));
            }
        }
        return new Table(List.of("criterion", "drafts", "AC1 of accepting", "alpha of scores"), rows);
    }

    private static Table labels(JsonNode labels) {
        return new Table(
                List.of(
                        "classifier against labels",
                        "prompts",
                        "unreadable",
                        "exact",
                        "Jaccard",
                        "recall",
                        "precision"),
                List.of(List.of(
                        "all",
                        labels.path("prompts").asText(),
                        labels.path("unreadable").asText(),
                        figure(labels.path("exact")),
                        figure(labels.path("jaccard")),
                        figure(labels.path("recall")),
                        figure(labels.path("precision")))));
    }

    private static String figure(JsonNode figure) {
        return figure.isNumber() ? Figures.decimal(figure.asDouble()) : "-";
    }
}
