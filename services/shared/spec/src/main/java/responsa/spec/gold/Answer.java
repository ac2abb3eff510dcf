package responsa.spec.gold;

import java.util.List;
import responsa.topics.record.Message;

/// An answer of a worked example, with the turns before it.
record Answer(List<Message> prompt, String response, Mark mark) {

    Answer {
        prompt = List.copyOf(prompt);
    }
}
