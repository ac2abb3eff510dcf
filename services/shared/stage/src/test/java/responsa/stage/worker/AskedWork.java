package responsa.stage.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.stage.work.Work;
import responsa.topics.record.FailureCause;

/// Work whose inputs say what is to come of them: `name parts passes`, or `name settled`, `name dead`, `name huge`;
/// `name parts together` has one call for all parts, which leaves the last one out for `name parts together short`.
/// Calls of what is held back wait until they are let go; every call is remembered. Threads: any.
final class AskedWork implements Work<String, String, String> {
    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, CountDownLatch> heldBack = new ConcurrentHashMap<>();

    /// Makes a call wait: `name part pass`.
    AskedWork holdBack(String call) {
        heldBack.put(call, new CountDownLatch(1));
        return this;
    }

    void letGo(String call) {
        heldBack.getOrDefault(call, new CountDownLatch(0)).countDown();
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Plan<String> plan(String input) {
        return switch (word(input, 1)) {
            case "settled" -> new Plan.Settled<>(new Answer.Given<>("passed on " + word(input, 0)));
            case "broken" -> throw new IllegalArgumentException("secret prompt");
            case "error" -> throw new StackOverflowError("too deep");
            case "dead", "huge" -> new Plan.Parts<>(1);
            default -> new Plan.Parts<>(Integer.parseInt(word(input, 1)), isTogether(input));
        };
    }

    @Override
    public Answer<String> answer(String input, int part, Memo<String> memo) throws InterruptedException {
        int passes = input.split(" ").length > 2 && !isTogether(input) ? Integer.parseInt(word(input, 2)) : 1;
        for (int pass = memo.found().size(); pass < passes; pass++) {
            call(word(input, 0) + " " + part + " " + pass);
            if (pass < passes - 1) {
                memo.keep("pass " + pass);
            }
        }
        return switch (word(input, 1)) {
            case "dead" -> new Answer.Dead<>(FailureCause.MODEL_FAILED, "no answer in 5 tries", 5);
            case "huge" -> new Answer.Given<>("x".repeat(17 << 20));
            default -> new Answer.Given<>(word(input, 0) + " " + part);
        };
    }

    @Override
    public Map<Integer, Answer<String>> answerTogether(String input, List<Integer> parts) throws InterruptedException {
        call(word(input, 0) + " " + parts);
        if (input.endsWith(" broken")) {
            throw new IllegalArgumentException("secret prompt");
        }
        int answered = input.endsWith(" short") ? parts.size() - 1 : parts.size();
        Map<Integer, Answer<String>> answers = new HashMap<>();
        parts.subList(0, answered).forEach(part -> answers.put(part, new Answer.Given<>(word(input, 0) + " " + part)));
        return answers;
    }

    @Override
    public String failed(FailedPart<String> failed) {
        return "failure %s %d/%d of %s".formatted(failed.cause(), failed.part(), failed.parts(), failed.input());
    }

    @Override
    public Optional<String> identity(String input) {
        return Optional.of(word(input, 0));
    }

    @Override
    public Optional<String> caseOf(String input) {
        return Optional.of("case of " + word(input, 0));
    }

    private void call(String call) throws InterruptedException {
        calls.add(call);
        CountDownLatch latch = heldBack.get(call);
        if (latch != null) {
            latch.await();
        }
    }

    private static boolean isTogether(String input) {
        return input.contains(" together");
    }

    private static String word(String input, int index) {
        return input.split(" ")[index];
    }
}
