package responsa.local.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agrona.collections.LongHashSet;
import responsa.judge.domain.agreement.Agreements;
import responsa.spec.label.Kinship;
import responsa.spec.label.RetrievalAccuracy;
import responsa.topics.record.Draft;
import responsa.topics.record.Finding;
import responsa.topics.record.Judging;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;

/// Takes the verdicts of a run and gives its measures. A verdict that comes again counts once; those of other versions
/// of spec or recipe do not count. Threads: one.
final class Measuring {
    private final Spec spec;
    private final Recipe recipe;
    private final Judging judging;
    private final Kinship kinship;
    private final LongHashSet seen = new LongHashSet();
    private final SortedMap<String, Measures.Found> findings = new TreeMap<>();
    private Agreements agreements = Agreements.NONE;
    private RetrievalAccuracy retrieval = RetrievalAccuracy.NONE;

    Measuring(Spec spec, Recipe recipe) {
        this.spec = spec;
        this.recipe = recipe;
        this.judging = recipe.judging();
        this.kinship = new Kinship(spec);
    }

    void take(Verdict verdict) {
        boolean ours = verdict.spec().equals(spec.ref()) && verdict.recipe().equals(recipe.ref());
        if (!ours || !seen.add(verdict.id().hash().toSeed())) {
            return;
        }
        Draft draft = verdict.draft();
        agreements = agreements.with(verdict, judging);
        retrieval = retrieval.plus(kinship, draft.drafted().categories(), Cited.ids(draft.cot()));
        verdict.findings().stream().distinct().forEach(this::found);
    }

    Measures measures() {
        List<Measures.Agreed> agreed = new ArrayList<>();
        agreements
                .each()
                .forEach((aspect, agreement) -> agreed.add(new Measures.Agreed(
                        aspect.of().name().toLowerCase(Locale.ROOT),
                        aspect.name(),
                        aspect.criterion(),
                        agreement.drafts(),
                        Measures.known(agreement.ac1()),
                        Measures.known(agreement.alpha()))));
        return new Measures(seen.size(), agreed, retrieval, findings);
    }

    private void found(Finding finding) {
        Measures.Found one = new Measures.Found(finding.rejects() ? 1 : 0, finding.rejects() ? 0 : 1);
        findings.merge(finding.gate(), one, Measures.Found::plus);
    }
}
