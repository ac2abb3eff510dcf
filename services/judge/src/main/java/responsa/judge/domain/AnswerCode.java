package responsa.judge.domain;

import java.util.List;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;

/// The word that an answer must repeat, or it is none: whoever wrote what is graded cannot have known it.
///
/// It follows from the pass and from what is graded. So a restart asks for the same, and a text that held its own
/// code would have to be the solution of a puzzle of 64 bits.
///
/// @param text 16 hexadecimal digits
public record AnswerCode(String text) {
    private static final int DIGITS = 16;

    /// The code of a pass over a material.
    ///
    /// @param material what is graded, as the judge sees it
    public static AnswerCode of(PassId pass, String material) {
        Sha256 hash = Sha256.ofFields(List.of("answer-code", pass.toString(), material));
        return new AnswerCode(hash.hex().substring(0, DIGITS));
    }

    /// Whether this is it, as a judge writes it back.
    public boolean isRepeatedBy(String written) {
        return text.equalsIgnoreCase(written.strip());
    }
}
