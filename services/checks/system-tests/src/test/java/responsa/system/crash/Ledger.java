package responsa.system.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import responsa.broker.EmbeddedBroker;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Topics;
import responsa.topics.id.DraftId;
import responsa.topics.id.PassId;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Pass;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// The answers that stand in the log of a broker that is down: what was acknowledged when it died, and perhaps a
/// little that was written and not acknowledged any more.
///
/// @param answers their number by question
record Ledger(Map<Question, Long> answers) {

    /// Reads a copy, so that the original is found as the dead broker left it.
    ///
    /// @param scratch where the copy goes; must not exist
    static Ledger of(Path broker, Path scratch) throws IOException {
        try (Stream<Path> files = Files.walk(broker)) {
            for (Path file : files.filter(Ledger::isData).toList()) {
                Path copy = scratch.resolve(broker.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        try (EmbeddedBroker copied = EmbeddedBroker.start(scratch)) {
            return read(new TestRecords(copied.bootstrap()));
        }
    }

    /// How many answers to a question stand there.
    long stands(Question question) {
        return answers.getOrDefault(question, 0L);
    }

    /// Indexes are preallocated and large; a broker makes those anew that are missing.
    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.endsWith("index");
    }

    private static Ledger read(TestRecords records) {
        Map<Question, Long> answers = new HashMap<>();
        for (CaseRecord record : records.values(Topics.CASES)) {
            if (record instanceof Case one && one.classification() != null) {
                answers.merge(Question.of("classifier", one.prompt()), 1L, Long::sum);
            }
        }
        Map<DraftId, Question> judged = new HashMap<>();
        for (DraftRecord record : records.values(Topics.DRAFTS)) {
            if (record instanceof Draft draft) {
                answers.merge(Question.of("drafter", draft.drafted().prompt()), 1L, Long::sum);
                judged.put(draft.id(), Question.of("judge", draft.drafted().prompt()));
            }
        }
        Set<PassId> counted = new HashSet<>();
        passes(records)
                .filter(pass -> counted.add(pass.id()))
                .forEach(pass -> answers.merge(judged.get(pass.draftId()), (long) pass.calls(), Long::sum));
        return new Ledger(answers);
    }

    /// Those of the memo first, then those of the verdicts, which repeat them.
    private static Stream<Pass> passes(TestRecords records) {
        Stream<VerdictRecord> verdicts = records.values(Topics.VERDICTS).stream();
        return Stream.concat(
                records.values(Topics.PASSES).stream(),
                verdicts.filter(Verdict.class::isInstance).flatMap(record -> ((Verdict) record).passes().stream()));
    }
}
