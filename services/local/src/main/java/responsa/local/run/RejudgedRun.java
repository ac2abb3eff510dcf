package responsa.local.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import responsa.local.folder.RunCard;
import responsa.local.folder.RunFolder;
import responsa.local.input.UnusableInputException;
import responsa.topics.id.Sha256;

/// Finds the run whose dataset is judged again.
final class RejudgedRun {
    private RejudgedRun() {}

    /// The run below the data folder that was made under the earlier release. On a cluster there may be none, since
    /// services made the dataset: it gets a folder of its own, named by the two releases.
    ///
    /// @throws UnusableInputException if there is none, there are several, or it has not finished
    static RunCard of(RejudgePlan plan, Instant now) {
        String spec = plan.from().spec().sha256().hex();
        List<RunCard> all = RunFolder.cards(plan.data());
        List<RunCard> found = all.stream()
                .filter(card -> card.specSha256().equals(spec))
                .filter(card -> plan.run() == null || card.run().equals(plan.run()))
                .toList();
        if (found.isEmpty() && plan.run() == null && plan.cluster().isPresent()) {
            return ofCluster(plan, now);
        }
        return only(plan, found, all);
    }

    private static RunCard only(RejudgePlan plan, List<RunCard> found, List<RunCard> all) {
        if (found.isEmpty()) {
            throw new UnusableInputException("%s holds no run%s under %s (%s)%s"
                    .formatted(
                            plan.data(),
                            plan.run() == null ? "" : " " + plan.run(),
                            plan.from().file(),
                            plan.from().spec().sha256().shortened(),
                            all.isEmpty() ? "; --data names another folder." : "; there are " + listed(all) + "."));
        }
        if (found.size() > 1) {
            throw new UnusableInputException("%s holds %d runs under %s: %s; --run names one."
                    .formatted(plan.data(), found.size(), plan.from().file(), listed(found)));
        }
        RunCard card = found.getFirst();
        if (card.finishedAt() == null && plan.cluster().isEmpty()) {
            throw new UnusableInputException(
                    "Run %s has not finished; the command that started it goes on, and then it can be judged again."
                            .formatted(card.run()));
        }
        return card;
    }

    private static RunCard ofCluster(RejudgePlan plan, Instant now) {
        Path file = Path.of(plan.from().file());
        String id = Sha256.ofFields(List.of(
                        "rejudge",
                        plan.from().spec().sha256().hex(),
                        plan.to().spec().sha256().hex()))
                .shortened();
        return new RunCard(
                id,
                file.toString(),
                plan.from().spec().sha256().hex(),
                "",
                List.of(),
                false,
                List.of(),
                null,
                now,
                Duration.ZERO,
                null);
    }

    private static String listed(List<RunCard> cards) {
        return cards.stream()
                .map(card -> "%s (%s, %s)"
                        .formatted(
                                card.run(),
                                card.spec(),
                                card.prompts().stream()
                                        .map(RunCard.Prompts::file)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }
}
