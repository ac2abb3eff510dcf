package responsa.local.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.router.domain.Decision;
import responsa.topics.id.Sha256;
import responsa.topics.record.Failure;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;
import responsa.topics.record.Provenance;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;
import responsa.topics.record.TemplateRef;
import responsa.topics.record.Verdict;

/// What became of a row, as it is written.
///
/// @param id the row's own; where it has none, the number of its line
/// @param decision null where gates alone were asked and none rejects
/// @param gates findings only; empty for a row that no gate has anything to say of
/// @param scores the minimum of every criterion over all passes; empty without a pass
/// @param provenance what it was judged by
/// @param failure why nothing could be decided; null for a row that was judged
public record VerdictRow(
        String id,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Word decision,
        List<Gate> gates,
        Map<String, Integer> scores,
        List<Pass> passes,
        Basis provenance,
        @Nullable String failure) {

    public VerdictRow {
        gates = List.copyOf(gates);
        passes = List.copyOf(passes);
    }

    /// A decision.
    public enum Word {
        ACCEPTED,
        REJECTED,
        UNDECIDED;

        /// As files have it.
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a row was judged by.
    ///
    /// @param excerpt hash of what the judge saw of the spec; null without a pass
    /// @param template of the judge's request; null without a pass
    public record Basis(
            SpecRef spec,
            RecipeRef recipe,
            @Nullable Sha256 excerpt,
            @Nullable TemplateRef template) {
        /// Before any pass.
        public static Basis of(Spec spec, Recipe recipe) {
            return new Basis(spec.ref(), recipe.ref(), null, null);
        }

        static Basis of(Verdict verdict) {
            Provenance passes = verdict.provenance();
            return new Basis(
                    verdict.spec(),
                    verdict.recipe(),
                    passes == null ? null : passes.excerpt(),
                    passes == null ? null : passes.template());
        }
    }

    /// A finding.
    public record Gate(String name, boolean rejects, String detail) {
        static Gate of(Finding finding) {
            return new Gate(finding.gate(), finding.rejects(), finding.detail());
        }
    }

    /// A row that was judged.
    public static VerdictRow of(String id, Verdict verdict, Recipe recipe) {
        Word word = switch (Decision.decide(verdict, recipe)) {
            case Decision.Accept accept -> Word.ACCEPTED;
            case Decision.Reject reject -> Word.REJECTED;
            case Decision.Undecided undecided -> Word.UNDECIDED;
        };
        return new VerdictRow(
                id, word, gates(verdict.findings()), verdict.minima(), verdict.passes(), Basis.of(verdict), null);
    }

    /// A row that only gates have seen.
    static VerdictRow of(String id, List<Finding> findings, Basis basis) {
        boolean rejected = findings.stream().anyMatch(Finding::rejects);
        return new VerdictRow(id, rejected ? Word.REJECTED : null, gates(findings), Map.of(), List.of(), basis, null);
    }

    /// A row that could not be judged.
    static VerdictRow of(String id, Failure failure, Basis basis) {
        return undecided(
                id, "%s: %s: %s".formatted(failure.stage(), failure.cause().text(), failure.detail()), basis);
    }

    /// A row that could not be judged.
    ///
    /// @param why for people
    public static VerdictRow undecided(String id, String why, Basis basis) {
        return new VerdictRow(id, Word.UNDECIDED, List.of(), Map.of(), List.of(), basis, why);
    }

    private static List<Gate> gates(List<Finding> findings) {
        return findings.stream().map(Gate::of).toList();
    }
}
