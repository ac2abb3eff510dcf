package responsa.benchmarks.books;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import responsa.local.watch.WholeTopic;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.request.Task;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Draft;
import responsa.topics.record.Pass;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// Reads what a run left in the topics, once it has ended. Threads: one.
public final class KeptRecords {
    private KeptRecords() {}

    /// Everything that stands of each case.
    ///
    /// @param kafka client properties
    public static CaseBook book(Map<String, Object> kafka) throws IOException {
        CaseBook book = new CaseBook();
        read(kafka, Topics.PROMPTS, book::prompt);
        read(kafka, Topics.DRAFTS, book::draft);
        read(kafka, Topics.VERDICTS, book::verdict);
        read(kafka, Topics.DATASET, book::kept);
        read(kafka, Topics.REJECTED, book::rejected);
        read(kafka, Topics.UNDECIDED, book::undecided);
        read(kafka, Topics.OUTCOMES, book::outcome);
        return book;
    }

    /// The prompts of all tuples, as the model names them.
    public static Set<String> accepted(Map<String, Object> kafka) throws IOException {
        Set<String> prompts = new HashSet<>();
        read(kafka, Topics.DATASET, record -> {
            if (record instanceof Tuple tuple) {
                String last = tuple.prompt().messages().getLast().content();
                prompts.add(Fingerprint.of(last).toString());
            }
        });
        return prompts;
    }

    /// How many answers to each question stand, of drafters and of judges that need one pass.
    public static Map<Question, Long> answers(Map<String, Object> kafka) throws IOException {
        Map<Question, Long> answers = new HashMap<>();
        read(kafka, Topics.DRAFTS, record -> {
            if (record instanceof Draft draft) {
                answers.merge(question(Task.DRAFTER, draft), 1L, Long::sum);
            }
        });
        read(kafka, Topics.VERDICTS, record -> {
            if (record instanceof Verdict verdict) {
                long calls = verdict.passes().stream().mapToLong(Pass::calls).sum();
                answers.merge(question(Task.JUDGE, verdict.draft()), calls, Long::sum);
            }
        });
        return answers;
    }

    private static Question question(Task task, Draft draft) {
        String last = draft.drafted().prompt().messages().getLast().content();
        return new Question(task.id(), Fingerprint.of(last).toString());
    }

    private static <V> void read(Map<String, Object> kafka, Topic<?, V> from, WholeTopic.Reader<V> reader)
            throws IOException {
        try (WholeTopic<V> topic = WholeTopic.open(kafka, from)) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                topic.read(partition, reader);
            }
        }
    }
}
