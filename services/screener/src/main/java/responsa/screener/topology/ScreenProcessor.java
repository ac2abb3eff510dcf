package responsa.screener.topology;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import responsa.screener.domain.Screening;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Outlet;
import responsa.streams.service.RecordCounters;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;

/// Asks the store whether a case was seen, and hands on what [Screening] says.
final class ScreenProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    private final RecordCounters counters;
    private ProcessorContext<byte[], Outgoing> context;
    private SeenCases seen;
    private Outlet outlet;

    @SuppressWarnings("NullAway") // the engine calls init before anything else
    ScreenProcessor(RecordCounters counters) {
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> task) {
        context = task;
        seen = new SeenCases(task.getStateStore(ScreenerTopology.SEEN));
        outlet = new Outlet(task, ScreenerTopology.DEAD);
    }

    @Override
    public void process(Record<byte[], byte[]> taken) {
        Incoming from = Incoming.of(context, taken);
        counters.in().increment();
        Optional<Prompt> prompt = from.value(Topics.PROMPTS);
        act(from, prompt.map(read -> screen(from, read)).orElseGet(() -> bury(from)));
    }

    private Screening screen(Incoming from, Prompt prompt) {
        return Screening.screen(prompt, seen.mark(prompt.caseId(), from.place().offset()));
    }

    private Screening bury(Incoming from) {
        Optional<CaseId> named = from.caseHeader();
        Optional<PromptId> key = from.key(Topics.PROMPTS);
        outlet.bury(from, FailureCause.UNREADABLE, "the record is no prompt", named.orElse(null));
        counters.dead().increment();
        if (named.isEmpty() || key.isEmpty()) {
            return new Screening.Unreadable();
        }
        boolean before = seen.mark(named.get(), from.place().offset());
        return Screening.unreadable(named.get(), key.get(), before, from.time());
    }

    private void act(Incoming from, Screening screening) {
        switch (screening) {
            case Screening.Fresh fresh -> {
                Prompt prompt = fresh.prompt();
                outlet.pass(from, ScreenerTopology.SCREENED, prompt.id(), prompt.caseId());
                counters.out().increment();
            }
            case Screening.Duplicate duplicate -> {
                Prompt prompt = duplicate.rejection().prompt();
                outlet.send(from, ScreenerTopology.REJECTED, prompt.id(), duplicate.rejection(), prompt.caseId());
                counters.rejected().increment();
            }
            case Screening.Dead dead ->
                outlet.send(
                        from,
                        ScreenerTopology.OUTCOMES,
                        dead.outcome().caseId(),
                        dead.outcome(),
                        dead.outcome().caseId());
            case Screening.Unreadable nothing -> {}
        }
    }
}
