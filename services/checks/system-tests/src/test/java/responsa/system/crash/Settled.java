package responsa.system.crash;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import responsa.broker.EmbeddedBroker;
import responsa.system.settled.Books;
import responsa.system.settled.Dataset;
import responsa.system.settled.Exported;
import responsa.system.settled.Standing;
import responsa.testkit.guarantee.Guarantee;
import responsa.testkit.guarantee.NothingLost;
import responsa.testkit.guarantee.NothingTwice;
import responsa.testkit.guarantee.Observation;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Retraction;
import responsa.topics.record.Tuple;

/// What a run that has ended left behind.
///
/// @param exported ids of the rows of its files, as often as they stand there
record Settled(Standing standing, List<String> exported) {

    /// Reads the topics out of the run's own broker, and the files.
    static Settled of(Command command) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(command.broker())) {
            return new Settled(Standing.at(broker.bootstrap()), Exported.ids(command::output));
        }
    }

    Books books(long submitted) {
        return Books.of(submitted, standing);
    }

    Dataset dataset() {
        return Dataset.of(standing);
    }

    /// How the promises on prompts and tuples were broken; empty if they were kept.
    List<String> violations() {
        List<Guarantee> promises = List.of(new NothingLost(), new NothingTwice());
        observations().forEach(seen -> promises.forEach(promise -> promise.observe(seen)));
        return promises.stream()
                .flatMap(promise -> promise.violations().stream())
                .toList();
    }

    private Stream<Observation> observations() {
        return Stream.of(
                        standing.prompts().stream()
                                .map(prompt -> new Observation.Submitted(
                                        prompt.caseId().toString())),
                        standing.outcomes().stream()
                                .map(outcome -> new Observation.Settled(
                                        outcome.caseId().toString(),
                                        outcome.exit().toString())),
                        standing.tuples().stream().map(Settled::stored))
                .flatMap(seen -> seen);
    }

    private static Observation stored(DatasetRecord record) {
        return switch (record) {
            case Tuple tuple -> new Observation.Stored(tuple.id().toString());
            case Confirmation again -> throw new IllegalStateException("nothing was judged again: " + again.tuple());
            case Retraction again -> throw new IllegalStateException("nothing was judged again: " + again.tuple());
        };
    }
}
