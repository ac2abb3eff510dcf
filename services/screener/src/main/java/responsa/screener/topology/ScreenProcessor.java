package responsa.screener.topology;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.screener.domain.Screening;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.heldout.Match;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.screener.domain.likeness.Turns;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Outlet;
import responsa.streams.service.RecordCounters;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.FailureCause;
import responsa.topics.record.NearDuplicates;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;

/// Takes prompts and messages of other partitions, asks the stores, and hands on what the domain says.
final class ScreenProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    private final Yardstick yardstick;
    private final RecordCounters counters;
    private final IntSupplier partitions;
    private ProcessorContext<byte[], Outgoing> context;
    private SeenCases seen;
    private BandKeeper bands;
    private Home home;
    private Post post;
    private Outlet outlet;
    private Exits exits;

    @SuppressWarnings("NullAway") // the engine calls init before anything else
    ScreenProcessor(Yardstick yardstick, RecordCounters counters, IntSupplier partitions) {
        this.yardstick = yardstick;
        this.counters = counters;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> task) {
        context = task;
        outlet = new Outlet(task, ScreenerTopology.DEAD);
        exits = new Exits(outlet, counters);
        post = new Post(task, partitions.getAsInt());
        seen = new SeenCases(task.getStateStore(ScreenerTopology.SEEN));
        KeyValueStore<byte[], byte[]> kept = task.getStateStore(ScreenerTopology.BANDS);
        bands = new BandKeeper(kept);
        HomeStores stores = new HomeStores(
                task.getStateStore(ScreenerTopology.KNOWN),
                task.getStateStore(ScreenerTopology.WAITING),
                task.getStateStore(ScreenerTopology.RECORDS));
        home = new Home(stores, task.taskId().partition(), post, exits);
        schedule(Sweep.ofBands(kept));
        schedule(Sweep.ofKnown(stores));
    }

    @Override
    public void process(Record<byte[], byte[]> taken) {
        Incoming from = Incoming.of(context, taken);
        if (from.place().topic().equals(Topics.exchange().name())) {
            Wire.read(from.value())
                    .ifPresentOrElse(
                            messages -> messages.forEach(this::receive),
                            () -> setAside(from, "the record holds no messages"));
        } else {
            counters.in().increment();
            from.value(Topics.PROMPTS)
                    .ifPresentOrElse(prompt -> screen(from, prompt), () -> exits.act(from, bury(from)));
        }
        for (Message own = post.next(); own != null; own = post.next()) {
            receive(own);
        }
        post.dispatch();
    }

    private void receive(Message message) {
        switch (message) {
            case Message.Probe probe -> post.send(probe.comer().home(), bands.enter(probe));
            case Message.Found found -> home.found(found);
            case Message.Question question -> home.asked(question);
            case Message.Telling telling -> home.told(telling);
        }
    }

    private void screen(Incoming from, Prompt prompt) {
        Screening screening =
                Screening.screen(prompt, seen.mark(prompt.caseId(), from.place().offset()));
        if (screening instanceof Screening.Fresh fresh) {
            yardstick
                    .recipe(prompt)
                    .ifPresentOrElse(
                            recipe -> screen(from, fresh, recipe), () -> exits.act(from, unscreenable(from, prompt)));
        } else {
            exits.act(from, screening);
        }
    }

    private void screen(Incoming from, Screening.Fresh fresh, Recipe recipe) {
        Prompt prompt = fresh.prompt();
        NearDuplicates rules = recipe.screens().nearDuplicates();
        Turns turns = yardstick.measures(recipe) ? Turns.of(prompt) : Turns.NONE;
        Optional<Match> match = yardstick.heldOut(turns, recipe);
        if (match.isPresent()) {
            exits.act(from, Screening.contaminated(prompt, match.get(), from.time()));
        } else if (rules.enabled()) {
            home.take(Exits.named(from, prompt), prompt.id(), Fingerprint.of(prompt, turns, rules.shingle()), rules);
        } else {
            exits.act(from, fresh);
        }
    }

    private Screening unscreenable(Incoming from, Prompt prompt) {
        String detail =
                "recipe \"%s\" %s did not arrive in time. Publish recipes first; under another version this prompt is another case."
                        .formatted(
                                prompt.recipe().id(), prompt.recipe().sha256().shortened());
        outlet.bury(from, FailureCause.VERSION_MISSING, detail, prompt.caseId());
        counters.dead().increment();
        return Screening.unscreenable(prompt, detail, from.time());
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

    private void setAside(Incoming from, String detail) {
        outlet.bury(from, FailureCause.UNREADABLE, detail, null);
        counters.dead().increment();
    }

    private void schedule(Sweep sweep) {
        context.schedule(
                SWEEP_EVERY,
                PunctuationType.WALL_CLOCK_TIME,
                now -> sweep.next(now - yardstick.remembered().toMillis()));
    }
}
