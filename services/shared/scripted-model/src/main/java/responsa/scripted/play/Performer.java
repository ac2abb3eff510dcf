package responsa.scripted.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.Briefings;
import responsa.scripted.chance.Chance;
import responsa.scripted.classifier.Classifier;
import responsa.scripted.drafter.Draft;
import responsa.scripted.drafter.Drafter;
import responsa.scripted.drafter.Sayings;
import responsa.scripted.judge.Judge;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.script.Fault;
import responsa.scripted.script.Script;

/// Decides what a request gets.
///
/// The answer is a function of seed, request and script. Whether it arrives, and when, depends on the try as well, so
/// that a client which asks again after a fault can succeed, and a replay in the same order sees the same.
///
/// Threads: one, because of the memo of system messages.
public final class Performer {
    private static final String COT_OF_A_GRADER =
            "I read what is asked, hold it against the text, and answer in the asked form.";

    private final Chance chance;
    private final Briefings briefings = new Briefings();

    /// @param seed of the server
    public Performer(long seed) {
        this.chance = Chance.seeded(seed);
    }

    /// What a try of a request gets.
    ///
    /// @param attempt how often the same was asked before
    public Play perform(ChatRequest request, Script script, long attempt) {
        Chance own = of(request.fingerprint());
        Chance now = own.split("try").split(attempt);
        Duration latency = script.pace().latency().drawn(now.split("latency"));
        Duration first = firstByte(latency, script);
        Optional<Fault> fault = script.mishaps().rates().drawn(now.split("fault"));
        if (fault.isEmpty() || fault.get() == Fault.CUT) {
            return new Play.Answered(answers(request, script), latency, fault.isPresent());
        }
        return switch (fault.get()) {
            case OVERLOADED -> new Play.Overloaded(script.mishaps().retryAfter());
            case FAILED -> new Play.Failed(script.mishaps().status(), first);
            case DROPPED, CUT -> new Play.Dropped(first);
            case SILENT -> new Play.Silent();
            case HTML -> new Play.Html(first);
        };
    }

    /// What the stand-in says to a request, however often it is asked: as many answers as it asks for.
    List<Answer> answers(ChatRequest request, Script script) {
        Chance own = of(request.fingerprint()).split("answer");
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(request, script, own));
        while (answers.size() < request.answers()) {
            answers.add(answer(request, script, own.split("another").split(answers.size())));
        }
        return answers;
    }

    private Answer answer(ChatRequest request, Script script, Chance own) {
        Briefing briefing = briefings.of(request.system());
        Slips slips = new Slips(script.manner().slips(), own.split("slip"));
        Answer answer = switch (request.task()) {
            case DRAFTER -> slips.ofDraft(drafted(Drafter.draft(briefing, request.prompt(), script.manner(), own)));
            case OTHER -> slips.ofDraft(drafted(Sayings.say(request.prompt(), script.manner(), own)));
            case JUDGE -> {
                Chance draft = of(Judge.graded(request)).split("draft");
                yield slips.ofVerdict(
                        COT_OF_A_GRADER, Judge.judgement(briefing, request, script.strictness(), draft, own));
            }
            case CLASSIFIER -> slips.ofClassification(COT_OF_A_GRADER, Classifier.classify(briefing, request.prompt()));
        };
        return answer.cutTo((int) Math.min(Integer.MAX_VALUE, (long) request.maxTokens() * Answer.TOKEN));
    }

    private static Answer drafted(Draft draft) {
        return new Answer(draft.cot(), draft.response(), Finish.STOP, null, draft.planted());
    }

    private static Duration firstByte(Duration latency, Script script) {
        return Duration.ofNanos((long) (latency.toNanos() * script.pace().firstByte()));
    }

    private Chance of(Fingerprint fingerprint) {
        return chance.split(fingerprint.high()).split(fingerprint.low());
    }
}
