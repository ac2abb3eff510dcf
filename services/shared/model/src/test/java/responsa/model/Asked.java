package responsa.model;

import java.time.Duration;
import java.util.List;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Sampling;

/// Requests, with what no test is about filled in.
final class Asked {
    static final String MODEL = "drafter";
    static final Sampling SAMPLING = new Sampling(0.7, 0.95, 512, 42);

    private Asked() {}

    static ModelRequest request() {
        return within(Duration.ofMinutes(1));
    }

    static ModelRequest within(Duration deadline) {
        List<Message> messages =
                List.of(new Message(Role.SYSTEM, "Follow the spec."), new Message(Role.USER, "Is \"it\" fine?\n"));
        return new ModelRequest(MODEL, messages, SAMPLING, null, null, deadline);
    }

    static ModelRequest seeded(long seed) {
        ModelRequest plain = request();
        Sampling sampling = new Sampling(0.7, 0.95, 512, seed);
        return new ModelRequest(plain.model(), plain.messages(), sampling, null, null, plain.deadline());
    }

    static ModelRequest following(AnswerSchema schema) {
        ModelRequest plain = request();
        return new ModelRequest(plain.model(), plain.messages(), plain.sampling(), null, schema, plain.deadline());
    }
}
