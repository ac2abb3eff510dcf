package responsa.scripted.request;

import java.util.Locale;

/// What a request asks the stand-in to play.
public enum Task {
    /// Draft a CoT and a response under an excerpt.
    DRAFTER,
    /// Grade a draft.
    JUDGE,
    /// Name the categories of a prompt.
    CLASSIFIER,
    /// Anything else: a few sentences on what the last user turn is about.
    OTHER;

    /// Its name in counts and admin calls.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
