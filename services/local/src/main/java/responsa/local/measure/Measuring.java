package responsa.local.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agrona.collections.LongHashSet;
import responsa.judge.domain.agreement.Agreements;
import responsa.spec.label.Kinship;
import responsa.spec.label.LabelAgreements;
import responsa.spec.label.RetrievalAccuracy;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.Finding;
import responsa.topics.record.Judging;
import responsa.topics.record.LabelAudit;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;

/// Takes the verdicts and cases of a run and gives its measures. What comes again counts once; what is of another
/// version of spec or recipe does not count. Threads: one.
final class Measuring {
    private final Spec spec;
    private final Recipe recipe;
    private final Judging judging;
    private final Kinship kinship;
    private final LongHashSet seen = new LongHashSet();
    private final SortedMap<String, Measures.Found> findings = new TreeMap<>();
    private final LongHashSet audited = new LongHashSet();
    private LabelAgreements labels = LabelAgreements.NONE;
    private long unreadable;
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

    /// Takes a case; one whose label was not audited says nothing.
    void take(Case made) {
        LabelAudit audit = made.labelAudit();
        boolean ours = made.prompt().spec().equals(spec.ref())
                && made.prompt().recipe().equals(recipe.ref());
        if (audit == null || !ours || !audited.add(made.id().hash().toSeed())) {
            return;
        }
        List<String> named = audit.categories();
        if (named == null) {
            unreadable++;
        } else {
            labels = labels.plus(kinship, made.categories(), named);
        }
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
        return new Measures(seen.size(), agreed, Labels.of(labels, unreadable), retrieval, findings);
    }

    private void found(Finding finding) {
        Measures.Found one = new Measures.Found(finding.rejects() ? 1 : 0, finding.rejects() ? 0 : 1);
        findings.merge(finding.gate(), one, Measures.Found::plus);
    }
}
