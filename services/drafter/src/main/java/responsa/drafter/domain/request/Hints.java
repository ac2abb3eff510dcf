package responsa.drafter.domain.request;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import responsa.spec.fence.Fences;
import responsa.topics.record.Reason;

/// What a redraft is told about the rounds before it.
final class Hints {
    /// The newest ones count; a case may have had 64 samples in each of 15 rounds.
    static final int MOST = 8;
    static final int LONGEST_DETAIL = 200;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Hints() {}

    /// Nothing for a first round. Names and details only: the earlier drafts are not shown.
    static String of(List<Reason> earlier) {
        if (earlier.isEmpty()) {
            return "";
        }
        List<String> lines = earlier.stream().map(Hints::line).distinct().toList();
        return lines.subList(Math.max(0, lines.size() - MOST), lines.size()).stream()
                .collect(Collectors.joining(
                        "\n",
                        "\nAn answer to this conversation was turned down before. What was found wrong with it:\n",
                        "\nAvoid these faults. Speak neither of them nor of an earlier answer.\n"));
    }

    private static String line(Reason reason) {
        return "- %s: %s".formatted(reason.name(), bounded(Fences.harmless(oneLine(reason.detail()))));
    }

    private static String oneLine(String detail) {
        return BLANKS.matcher(detail).replaceAll(" ").strip();
    }

    private static String bounded(String detail) {
        return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }
}
