package responsa.spec.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/// The counter that budgets are measured with.
public final class Tokens {
    private Tokens() {}

    /// Counts as `o200k_base` does, the vocabulary of OpenAI's models since GPT-4o and of gpt-oss. For any other
    /// model it is an estimate: its own vocabulary takes more or fewer tokens, by the language more so.
    ///
    /// Signs of special tokens (`<|endoftext|>`) are counted as the text that they are.
    public static TokenCounter o200k() {
        return text -> Vocabulary.O200K.countTokensOrdinary(text);
    }

    /// Read when it is first used: most runs have no budget, and need none of it.
    private static final class Vocabulary {
        static final Encoding O200K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
