package responsa.judge.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final Language ENGLISH = new Language("en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | I would like to know how long it takes before the parcel arrives at my house.
            de | Ich wüsste gern, wie lange es noch dauert, bis das Paket bei mir zu Hause ankommt.
            fr | Je voudrais savoir combien de temps il faut encore pour que le colis arrive chez moi.
            es | Me gustaría saber cuánto tiempo falta para que el paquete llegue a mi casa.
            it | Vorrei sapere quanto tempo ci vuole ancora prima che il pacco arrivi a casa mia.
            pt | Eu gostaria de saber quanto tempo ainda falta para que a encomenda chegue em minha casa.
            nl | Ik zou graag willen weten hoe lang het nog duurt voordat het pakket bij mij thuis is.
            zh | 我想知道包裹还需要多长时间才能送到我家，因为我明天要出门了。
            ja | 荷物が家に届くまであとどのくらいかかるのか知りたいです。明日は出かけます。
            cyrillic | Я хотел бы знать, сколько времени осталось до доставки посылки ко мне домой.
            greek | Θα ήθελα να ξέρω πόσο χρόνο χρειάζεται ακόμα για να φτάσει το δέμα στο σπίτι μου.
            hangul | 소포가 우리 집에 도착하기까지 얼마나 더 걸리는지 알고 싶습니다 내일은 외출할 예정이라서 미리 알고 싶어요
            arabic | أود أن أعرف كم من الوقت يستغرق وصول الطرد إلى منزلي لأنني سأسافر غدا
            """)
    void shouldTellAClearLanguage(String language, String text) {
        assertThat(Language.of(text)).contains(new Language(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "How long does it take?",
                "Jag skulle vilja veta hur lång tid det tar innan paketet kommer hem till mig.",
                "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor.",
                "Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund",
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27",
                "I would like to know: wie lange dauert es noch, bis das Paket bei mir ist, and why is it so?",
                "The word 荷物が家に届くまであとどのくらいかかるのか知りたい is what I read"
            })
    void shouldBeSilentWhereItIsNotClear(String text) {
        assertThat(Language.of(text)).isEmpty();
    }

    @Test
    void shouldReadProseAlone() {
        String code = "```\nif the of and to a in is that it for you was with on\n```\n";

        assertThat(Language.of(code)).isEmpty();
        assertThat(Language.of(code + "Das ist der Teil, der die Werte liest, und er ist nicht von mir geschrieben."))
                .contains(new Language("de"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See `the code`, https://example.org/the/of and [#no_harm]. | see and
            `a` first, `b` | first
            So it is here and there. | so it is here and there
            [#no_harm] [#no_harm] | ''
            """)
    void shouldPassOverCodeAddressesAndIds(String text, String words) {
        assertThat(String.join(" ", Prose.words(text, Words.of(text)))).isEqualTo(words);
    }

    @Test
    void shouldCountTracesOfALanguageButNotLookalikes() {
        Language german = new Language("de");

        assertThat(german.tracesIn(Words.of("What does \"ich weiß nicht\" mean?"), ENGLISH))
                .isEqualTo(2);
        assertThat(german.tracesIn(Words.of("I am afraid to die in the war of that man"), ENGLISH))
                .isZero();
        assertThat(new Language("cyrillic").tracesIn(Words.of("Read это слово"), ENGLISH))
                .isEqualTo(2);
        assertThat(new Language("ja").tracesIn(Words.of("Read の and の"), ENGLISH))
                .isEqualTo(1);
        assertThat(new Language("zh").tracesIn(Words.of("plain words"), ENGLISH))
                .isZero();
    }

    @Test
    void shouldEndACodeBlockOnlyByItsOwnFence() {
        String text = "a\n~~~xml\nb\n```\nc\n~~~\nd\n  ```java\ne";

        assertThat(Prose.withoutCode(text).replaceAll("\\s+", " ")).isEqualTo("a d ");
    }
}
