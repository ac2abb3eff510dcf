package responsa.scripted.drafter;

import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.Weighing;
import responsa.scripted.chance.Chance;
import responsa.scripted.script.Manner;
import responsa.scripted.words.Topic;

/// Drafts.
public final class Drafter {
    private Drafter() {}

    /// A CoT and a response for a prompt.
    ///
    /// @param prompt the last user turn
    public static Draft draft(Briefing briefing, String prompt, Manner manner, Chance chance) {
        Weighing weighing = Weighing.weigh(briefing, prompt);
        Topic topic = Topic.of(prompt);
        CotWriter cots = new CotWriter(briefing, topic, new Sentences(chance.split("cot")));
        ResponseWriter responses = new ResponseWriter(topic, new Sentences(chance.split("response")));
        String cot = cots.write(weighing);
        String response = responses.write(weighing.decision(), manner.length() - cot.length());
        Draft sound = new Draft(cot, response, weighing.decision(), null);
        return manner.defects()
                .drawn(chance.split("defect"))
                .flatMap(defect -> new Planting(
                                briefing, weighing, cots, responses, new Sentences(chance.split("planting")))
                        .plant(sound, defect))
                .orElse(sound);
    }
}
