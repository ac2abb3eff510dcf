package responsa.system.settled;

import java.util.List;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Topics;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

/// Everything that stands in the topics at one moment.
///
/// @param prompts what intake took, repeats included
/// @param drafts of every sample, repeated answers included
public record Standing(
        List<Prompt> prompts,
        List<DraftRecord> drafts,
        List<DatasetRecord> tuples,
        List<Rejection> rejections,
        List<Verdict> undecided,
        List<Outcome> outcomes) {

    /// Reads it, read committed; while work goes on the topics are not of one moment. Outcomes are read first: what
    /// they settle was written with them or before, and so is found in the topics that are read after them.
    ///
    /// @param bootstrap `host:port` of a broker
    public static Standing at(String bootstrap) {
        TestRecords records = new TestRecords(bootstrap);
        List<Outcome> outcomes = records.values(Topics.OUTCOMES);
        return new Standing(
                records.values(Topics.PROMPTS),
                records.values(Topics.DRAFTS),
                records.values(Topics.DATASET),
                records.values(Topics.REJECTED),
                records.values(Topics.UNDECIDED),
                outcomes);
    }
}
