package responsa.scripted.brief;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers what the last system messages said: a category's prompts share one, and reading it is most of the work.
///
/// Only the part up to the end of the excerpt is read, since what follows belongs to one conversation.
///
/// Threads: one. Bound: 64 system messages of at most 512 Ki characters; longer ones are read each time.
public final class Briefings {
    private static final int MOST = 64;
    private static final int LONGEST = 512 * 1024;
    private static final String EXCERPT_END = "\n</spec>";

    private final Map<String, Briefing> last = new LinkedHashMap<>(MOST, 0.75f, true);

    /// What a system message says; of an empty one, that there are no policies.
    public Briefing of(String system) {
        int end = system.indexOf(EXCERPT_END);
        String stable = end < 0 ? system : system.substring(0, end + EXCERPT_END.length());
        if (stable.length() > LONGEST) {
            return BriefingReader.read(stable);
        }
        Briefing briefing = last.computeIfAbsent(stable, BriefingReader::read);
        if (last.size() > MOST) {
            last.remove(last.keySet().iterator().next());
        }
        return briefing;
    }
}
