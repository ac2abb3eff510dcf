package responsa.topics.record;

/// What a judge says of the label that a prompt was submitted with, which it is told as another AI's conclusion
/// (DA §2.3.2). Disagreement is a figure, the noise of labels; it decides nothing.
///
/// @param agrees whether it says Agree
/// @param reason in one sentence
public record LabelOpinion(boolean agrees, String reason) {}
