package responsa.spec.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// Reads the body of a worked example, line by line: turns between `<user>` and `</user>` and so on, answers between
/// `<comparison>` and `</comparison>`.
///
/// Inside of a turn only its own closing tag counts; all else is its text. After a comparison the conversation goes on
/// with the first answer that is marked as good. A `*` before a tag, which some specs have, is passed over.
final class Dialogue {
    private static final Pattern OPENING =
            Pattern.compile("[\\s*]{0,3}<(system|developer|user|assistant|tool)(?:\\s[^>]*)?>(.*)");
    private static final Pattern COMPARISON = Pattern.compile("[\\s*]{0,3}<(/?)comparison>\\s*");

    private final List<Message> turns = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Answer> compared = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable Role open;
    private Mark mark = Mark.NONE;
    private boolean comparing;

    private Dialogue() {}

    /// Every answer that is compared or marked, in order. A turn that is not closed is none.
    static List<Answer> answers(String body) {
        Dialogue dialogue = new Dialogue();
        body.lines().forEach(dialogue::take);
        return dialogue.answers;
    }

    private void take(String line) {
        if (open != null) {
            takeInside(line, open);
            return;
        }
        Matcher comparison = COMPARISON.matcher(line);
        if (comparison.matches()) {
            compare(comparison.group(1).isEmpty());
            return;
        }
        Matcher opening = OPENING.matcher(line);
        if (opening.matches()) {
            open = Role.named(opening.group(1)).orElseThrow();
            String beside = opening.group(2);
            mark = Mark.in(beside);
            takeFirst(Mark.behind(beside), open);
        }
    }

    private void takeFirst(String beside, Role role) {
        if (!beside.isBlank()) {
            takeInside(beside, role);
        }
    }

    private void takeInside(String line, Role role) {
        String closing = "</" + role.text() + ">";
        String stripped = line.strip();
        if (!stripped.endsWith(closing)) {
            text.add(line);
            return;
        }
        String last = stripped.substring(0, stripped.length() - closing.length());
        if (!last.isBlank()) {
            text.add(last);
        }
        close(role, String.join("\n", text).strip());
        text.clear();
        open = null;
    }

    private void close(Role role, String content) {
        if (role == Role.ASSISTANT && (comparing || mark.label().isPresent())) {
            Answer answer = new Answer(turns, content, mark);
            answers.add(answer);
            compared.add(answer);
        } else {
            goOn();
            turns.add(new Message(role, content));
        }
        if (!comparing) {
            goOn();
        }
    }

    private void compare(boolean begins) {
        goOn();
        comparing = begins;
    }

    /// With the answer that the spec calls good.
    private void goOn() {
        Optional<Answer> good = compared.stream()
                .filter(answer -> answer.mark().label().equals(Optional.of(GoldLabel.GOOD)))
                .findFirst();
        good.ifPresent(answer -> turns.add(new Message(Role.ASSISTANT, answer.response())));
        compared.clear();
    }
}
