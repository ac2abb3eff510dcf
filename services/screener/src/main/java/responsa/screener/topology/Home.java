package responsa.screener.topology;

import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Decided;
import responsa.screener.domain.encounter.Effect;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.encounter.Step;
import responsa.screener.domain.encounter.Waiting;
import responsa.screener.domain.encounter.Word;
import responsa.screener.domain.likeness.BandGroup;
import responsa.screener.domain.likeness.Banding;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.streams.record.Incoming;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.NearDuplicates;

/// Where the prompts of a partition are decided. It keeps what [Waiting] and [Decided] need and does what they say.
final class Home {
    private final KeyValueStore<byte[], byte[]> known;
    private final WaitingPrompts waiting;
    private final KeyValueStore<byte[], byte[]> records;
    private final Post post;
    private final Exits exits;
    private final int partition;

    Home(HomeStores stores, int partition, Post post, Exits exits) {
        this.known = stores.known();
        this.waiting = new WaitingPrompts(stores.waiting());
        this.records = stores.records();
        this.partition = partition;
        this.post = post;
        this.exits = exits;
    }

    /// A prompt came: its bands are asked, and its record waits under the name that it goes on with.
    void take(Incoming named, PromptId id, Fingerprint fingerprint, NearDuplicates rules) {
        Banding banding = Banding.of(rules.threshold());
        long seenAt = named.time().toEpochMilli();
        Comer self = new Comer(Name.of(id), partition, seenAt);
        StoreKey key = new StoreKey(fingerprint.scope(), self.name());
        known.put(key.bytes(), new Known(id, seenAt, fingerprint).bytes());
        records.put(key.bytes(), KeptRecord.bytes(named));
        waiting.put(key, new KeptWaiting(Waiting.begun(self, id, banding.groups()), rules.threshold()));
        for (BandGroup group : banding.bands(fingerprint)) {
            post.send(group.place(), new Message.Probe(fingerprint.scope(), self, group));
        }
    }

    void found(Message.Found found) {
        StoreKey key = new StoreKey(found.scope(), found.to());
        KeptWaiting kept = waiting.get(key);
        if (kept != null) {
            apply(key, found.scope(), kept, kept.waiting().found(found.group(), found.candidates()));
        }
    }

    void asked(Message.Question question) {
        long scope = question.fingerprint().scope();
        StoreKey key = new StoreKey(scope, question.about());
        Known here = known(key);
        double likeness = here == null ? 0 : here.fingerprint().likeness(question.fingerprint());
        KeptWaiting kept = waiting.get(key);
        if (kept != null) {
            apply(key, scope, kept, kept.waiting().asked(question.asker(), likeness, question.threshold()));
        } else {
            Word word = Decided.asked(here == null ? null : here.id(), likeness, question.threshold());
            tell(scope, question.asker(), comer(question.about(), here), word);
        }
    }

    void told(Message.Telling telling) {
        StoreKey key = new StoreKey(telling.scope(), telling.to());
        KeptWaiting kept = waiting.get(key);
        if (kept != null) {
            apply(key, telling.scope(), kept, kept.waiting().told(telling.of(), telling.word()));
        } else if (telling.word() instanceof Word.Yields yields) {
            Known here = known(key);
            Word word = Decided.yieldedTo(here == null ? null : here.id(), yields);
            tell(telling.scope(), telling.of(), comer(telling.to(), here), word);
        }
    }

    private void apply(StoreKey key, long scope, KeptWaiting before, Step step) {
        Comer self = before.waiting().self();
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Ask ask -> ask(key, before, ask.candidate());
                case Effect.Tell tell -> tell(scope, tell.whom(), self, tell.word());
                case Effect.Stay stay -> exits.stays(release(key));
                case Effect.Drop drop -> {
                    known.delete(key.bytes());
                    exits.drops(release(key), drop.original(), drop.likeness());
                }
            }
        }
        Waiting next = step.next();
        if (next == null) {
            waiting.delete(key);
        } else if (!next.equals(before.waiting())) {
            waiting.put(key, new KeptWaiting(next, before.threshold()));
        }
    }

    private void ask(StoreKey key, KeptWaiting asker, Comer candidate) {
        Fingerprint fingerprint = Objects.requireNonNull(known(key), "a prompt that waits is known")
                .fingerprint();
        Comer self = asker.waiting().self();
        post.send(candidate.home(), new Message.Question(candidate.name(), self, asker.threshold(), fingerprint));
    }

    private void tell(long scope, Comer whom, Comer self, Word word) {
        post.send(whom.home(), new Message.Telling(scope, whom.name(), self, word));
    }

    private Comer comer(Name name, @Nullable Known here) {
        return new Comer(name, partition, here == null ? 0 : here.seenAt());
    }

    private Incoming release(StoreKey key) {
        byte[] kept = Objects.requireNonNull(records.delete(key.bytes()), "a prompt that waits has a record");
        return KeptRecord.read(Topics.PROMPTS.name(), kept);
    }

    private @Nullable Known known(StoreKey key) {
        byte[] value = known.get(key.bytes());
        return value == null ? null : Known.read(value);
    }
}
