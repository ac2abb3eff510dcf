package responsa.local.input;

import responsa.topics.id.Sha256;

/// A file of prompts.
///
/// @param content where its bytes are
/// @param sha256 of its bytes
/// @param lines lines of the file, blank ones aside
/// @param limit the most prompts of it that are submitted
/// @param lastLine the last line that is submitted, from 1; [Long#MAX_VALUE] for all
public record PromptFile(Source content, Sha256 sha256, long lines, long limit, long lastLine) {

    /// Its name, for people.
    public String shownAs() {
        return content.shownAs();
    }
}
