package responsa.scripted.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import responsa.scripted.chance.Chance;
import responsa.scripted.judge.Judgement;
import responsa.scripted.judge.Mark;
import responsa.scripted.script.Rates;
import responsa.scripted.script.Slip;

/// Puts an answer into its form, with what the script lets go wrong in it.
record Slips(Rates<Slip> rates, Chance chance) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> PROSE = List.of(
            "I would say that this is rather good, though I am not sure about every point.",
            "All in all a solid piece of work. I would give it a high mark.",
            "It is hard to put this into numbers or names; it depends on what one is looking for.");

    /// A draft, or another answer in plain words.
    Answer ofDraft(Answer sound) {
        Optional<Slip> slip = rates.drawn(chance);
        return slip.isPresent()
                ? slipped(sound, slip.get(), new Forms(sound.text(), sound.text(), sound.text()))
                : sound;
    }

    /// A verdict in JSON.
    Answer ofVerdict(String cot, Judgement judgement) {
        String text = json(judgement.fields());
        Optional<Slip> slip = rates.drawn(chance);
        Answer sound = new Answer(cot, text, Finish.STOP, null, null);
        Forms forms = new Forms(
                unreadable(text, judgement), chatty(text), judgement.injected().orElse(text));
        return slip.isPresent() ? slipped(sound, slip.get(), forms) : sound;
    }

    /// A classification in JSON.
    Answer ofClassification(String cot, List<String> categories) {
        String text = json(Map.of("categories", categories));
        Optional<Slip> slip = rates.drawn(chance);
        Answer sound = new Answer(cot, text, Finish.STOP, null, null);
        String unreadable = chance.split("form").happens(0.5) ? chance.oneOf(PROSE) : halfOf(text);
        return slip.isPresent() ? slipped(sound, slip.get(), new Forms(unreadable, chatty(text), text)) : sound;
    }

    /// A slip that the text shows no sign of is none.
    private Answer slipped(Answer sound, Slip slip, Forms forms) {
        return switch (slip) {
            case TRUNCATED -> marked(sound.cutTo((int) (sound.length() * (0.3 + 0.6 * chance.nextDouble()))), slip);
            case FILTERED -> new Answer("", "", Finish.CONTENT_FILTER, slip, sound.planted());
            case EMPTY -> new Answer(sound.cot(), "", Finish.STOP, slip, sound.planted());
            case COT_MISSING -> new Answer("", sound.text(), Finish.STOP, slip, sound.planted());
            case COT_MALFORMED ->
                new Answer("", "<think>\n" + sound.cot() + "\n\n" + sound.text(), Finish.STOP, slip, sound.planted());
            case UNPARSEABLE -> replaced(sound, slip, forms.unreadable());
            case CHATTY -> replaced(sound, slip, forms.chatty());
            case OBEDIENT -> replaced(sound, slip, forms.obedient());
        };
    }

    private static Answer replaced(Answer sound, Slip slip, String text) {
        return text.equals(sound.text()) ? sound : new Answer(sound.cot(), text, Finish.STOP, slip, sound.planted());
    }

    private static Answer marked(Answer answer, Slip slip) {
        return new Answer(answer.cot(), answer.text(), answer.finish(), slip, answer.planted());
    }

    private String unreadable(String text, Judgement judgement) {
        return switch (chance.split("form").nextInt(6)) {
            case 0 -> chance.oneOf(PROSE);
            case 1 -> halfOf(text);
            case 2 -> text + "\n\nOr rather:\n\n" + text;
            case 3 -> text.replaceFirst("\"score\":\\d+", "\"score\":11");
            case 4 -> text.replaceAll("\"score\":\\d+", "\"score\":\"rather high\"");
            default -> json(judgement.with(withoutFirst(judgement.marks())).fields());
        };
    }

    private static Map<String, Mark> withoutFirst(Map<String, Mark> marks) {
        Map<String, Mark> rest = new LinkedHashMap<>(marks);
        rest.remove(marks.keySet().iterator().next());
        return rest;
    }

    private static String chatty(String text) {
        return "Here is my answer in the form that was asked for.\n\n```json\n" + text + "\n```\n";
    }

    private static String halfOf(String text) {
        return text.substring(0, text.length() / 2);
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps of records can be written as JSON", impossible);
        }
    }

    /// What stands in the place of a sound text.
    private record Forms(String unreadable, String chatty, String obedient) {}
}
