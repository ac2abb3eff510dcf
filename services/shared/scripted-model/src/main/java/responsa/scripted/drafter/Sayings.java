package responsa.scripted.drafter;

import responsa.scripted.brief.Decision;
import responsa.scripted.chance.Chance;
import responsa.scripted.script.Manner;
import responsa.scripted.words.Topic;

/// What the stand-in says where it is asked to play no task: a word on what the last user turn is about.
public final class Sayings {
    private Sayings() {}

    /// A short CoT and a few sentences.
    public static Draft say(String prompt, Manner manner, Chance chance) {
        Topic topic = Topic.of(prompt);
        Sentences sentences = new Sentences(chance.split("saying"));
        String cot = sentences.one("cot-opening", topic.phrase()) + " "
                + sentences.one("cot-plan", Decision.COMPLY, topic.phrase());
        ResponseWriter responses = new ResponseWriter(topic, sentences);
        return new Draft(cot, responses.write(Decision.COMPLY, manner.length() - cot.length()), Decision.COMPLY, null);
    }
}
