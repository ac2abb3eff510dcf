package responsa.model;

import java.util.List;

/// How a request for several answers ended.
public sealed interface Several {

    /// With answers, at least one. They may be fewer than were asked for: the endpoint knows no `n`, gave fewer, or
    /// its stream broke off when some had ended. None of these is lost; what is missing can be asked for again.
    ///
    /// The first one carries the tokens of the prompt and the tries of the request. The others have 0 of both, so
    /// that sums over answers are what was paid. Tokens of completions are reported for all answers together: each
    /// has its share, by length.
    ///
    /// @param answers in the order of their index
    record Answered(List<Completion.Answered> answers) implements Several {
        public Answered {
            answers = List.copyOf(answers);
        }
    }

    /// With none.
    ///
    /// @param why anything but an answer
    record None(Completion why) implements Several {}

    /// What a request for one answer came to.
    static Several of(Completion one) {
        return switch (one) {
            case Completion.Answered answered -> new Answered(List.of(answered));
            case Completion.GaveUp gaveUp -> new None(gaveUp);
            case Completion.Refused refused -> new None(refused);
            case Completion.TooLong tooLong -> new None(tooLong);
        };
    }
}
