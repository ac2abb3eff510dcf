package responsa.screener.topology;

import responsa.screener.domain.Screening;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outlet;
import responsa.streams.service.RecordCounters;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;

/// Where submissions leave the screener.
final class Exits {
    private final Outlet outlet;
    private final RecordCounters counters;

    Exits(Outlet outlet, RecordCounters counters) {
        this.outlet = outlet;
        this.counters = counters;
    }

    void act(Incoming from, Screening screening) {
        switch (screening) {
            case Screening.Fresh fresh -> stays(named(from, fresh.prompt()));
            case Screening.Duplicate duplicate -> {
                Prompt prompt = duplicate.rejection().prompt();
                outlet.send(from, ScreenerTopology.REJECTED, prompt.id(), duplicate.rejection(), prompt.caseId());
                counters.rejected().increment();
            }
            case Screening.Refused refused -> {
                Prompt prompt = refused.rejection().prompt();
                outlet.send(from, ScreenerTopology.REJECTED, prompt.id(), refused.rejection(), prompt.caseId());
                settle(from, refused.outcome());
                counters.rejected().increment();
            }
            case Screening.Dead dead -> settle(from, dead.outcome());
            case Screening.Unreadable nothing -> {}
        }
    }

    /// The record of a prompt, as it leaves here if it stays.
    static Incoming named(Incoming from, Prompt prompt) {
        return from.named(Topics.SCREENED, prompt.id(), prompt.caseId());
    }

    /// A prompt goes on, under the name that its record has.
    void stays(Incoming named) {
        outlet.pass(named, ScreenerTopology.SCREENED);
        counters.out().increment();
    }

    /// A prompt that waited is a near duplicate.
    void drops(Incoming from, PromptId original, double likeness) {
        act(from, Screening.nearDuplicate(prompt(from), original, likeness, from.time()));
    }

    private void settle(Incoming from, Outcome outcome) {
        outlet.send(from, ScreenerTopology.OUTCOMES, outcome.caseId(), outcome, outcome.caseId());
    }

    private static Prompt prompt(Incoming from) {
        return from.value(Topics.PROMPTS)
                .orElseThrow(() -> new IllegalStateException(from.source() + " was read before it waited"));
    }
}
