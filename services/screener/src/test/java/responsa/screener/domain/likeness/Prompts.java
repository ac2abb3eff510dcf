package responsa.screener.domain.likeness;

import static responsa.testkit.sample.Samples.aPrompt;

import responsa.topics.record.Prompt;

/// Prompts and their fingerprints.
final class Prompts {
    private static final int SHINGLE = 3;

    private Prompts() {}

    static Fingerprint asking(String text) {
        return of(aPrompt().asking(text).build());
    }

    static Fingerprint of(Prompt prompt) {
        return Fingerprint.of(prompt, Turns.of(prompt), SHINGLE);
    }
}
