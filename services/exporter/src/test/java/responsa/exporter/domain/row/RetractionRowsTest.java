package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aTuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Reason;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Retraction;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Tuple;

class RetractionRowsTest {
    private final Tuple tuple = aTuple().build();
    private final SpecRef next = new SpecRef("shop", Sha256.of("the next release"));
    private final RecipeRef recipe = aRecipe().build().ref();
    private final VerdictId verdict = VerdictId.of(tuple.id(), next.sha256(), recipe.sha256());

    @Test
    void shouldWriteATupleThatWasTakenBackWithItsReasons() {
        List<Reason> reasons =
                List.of(new Reason("compliance", "minimum 4, threshold 8"), new Reason("quote-unknown", "twice"));
        DatasetRecord retraction = new Retraction(
                tuple.id(), verdict, tuple.prompt().spec(), next, recipe, reasons, Map.of("compliance", 4));

        Rendered rendered = Rendered.of(Topics.DATASET, retraction);

        assertThat(rendered.rows().lines()).extracting(Line::kind).containsExactly(FileKind.RETRACTED);
        assertThat(rendered.row(FileKind.RETRACTED).path("tuple").asText())
                .isEqualTo(tuple.id().toString());
        assertThat(rendered.row(FileKind.RETRACTED).at("/reasons/0/name").asText())
                .isEqualTo("compliance");
        assertThat(rendered.row(FileKind.RETRACTED).at("/spec/sha256").asText())
                .isEqualTo(next.sha256().toString());
        assertThat(rendered.counted(Dimension.RETRACTION)).containsExactly("compliance", "quote-unknown");
    }

    @Test
    void shouldHaveNoRowForATupleThatStays() {
        DatasetRecord confirmation = new Confirmation(tuple.id(), verdict, next, recipe, Map.of("compliance", 9));

        assertThat(Rendered.of(Topics.DATASET, confirmation).rows().lines()).isEmpty();
    }
}
