package responsa.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import responsa.exporter.domain.format.Format;
import responsa.exporter.domain.format.Profile;
import responsa.exporter.domain.selection.Selection;
import responsa.exporter.domain.selection.Split;
import responsa.local.bucket.BucketTarget;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.export.ExportRequest;
import responsa.local.export.Exporting;
import responsa.local.export.GivenTime;
import responsa.local.input.UnusableInputException;
import responsa.topics.id.Sha256;
import responsa.topics.record.Criterion;

/// `responsa export`.
@Command(
        name = "export",
        description = "Write the dataset as it is now, selected and in the formats that trainers read.",
        footer = {
            "",
            "Formats: sft-cot, sft-no-cot, prompt-completion, preference, kto, data (Parquet).",
            "Pairs (preference) want scores on both sides: drafts that only a gate rejected have none and are left out.",
            "Profiles: inline-think (any chat template), reasoning-content (axolotl), llama-factory."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            required = true,
            description = "A folder that is not there yet, or an empty prefix of a bucket.")
    private String out;

    @ArgGroup(validate = false, heading = "%nWhat%n")
    private Taken taken = new Taken();

    @ArgGroup(validate = false, heading = "%nHow%n")
    private Written written = new Written();

    @ArgGroup(validate = false, heading = BucketArguments.HEADING)
    private BucketArguments bucket = new BucketArguments();

    @Mixin
    private KeptTopics topics = new KeptTopics();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<BucketTarget> target = bucket.target(out);
        return target.isPresent() ? toBucket(target.get()) : toFolder(Path.of(out));
    }

    private int toFolder(Path folder) throws IOException {
        Exporting exporting = new Exporting(request(folder));
        exporting.check();
        return topics.read(exporting.topics(), console, (snapshot, notes) -> {
            console.print(exporting.export(snapshot, notes));
            console.say("The export is in %s.".formatted(out));
            return ExitCode.DONE;
        });
    }

    /// It is made here whole, so that its files can be put there as they are.
    private int toBucket(BucketTarget target) throws IOException {
        Path folder = topics.beside(Sha256.of(out).hex());
        Exporting exporting = new Exporting(request(folder));
        target.requireEmpty();
        return topics.read(exporting.topics(), console, (snapshot, notes) -> {
            exporting.discard();
            List<String> told = exporting.export(snapshot, notes);
            try {
                target.publish(folder);
            } finally {
                exporting.discard();
            }
            console.print(told);
            console.say("The export is in %s.".formatted(target.address()));
            return ExitCode.DONE;
        });
    }

    private ExportRequest request(Path folder) {
        try {
            return new ExportRequest(
                    folder,
                    taken.selection(),
                    written.formats(),
                    Profile.named(written.profile),
                    new Split(written.validation, written.seed),
                    written.ladder,
                    written.title);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableInputException(String.valueOf(wrong.getMessage()));
        }
    }

    /// Which tuples.
    private static final class Taken {
        @Option(
                names = "--from",
                paramLabel = "TIME",
                description = "Accepted then or later: 2026-11-27, or with time.")
        private @Nullable String from;

        @Option(names = "--to", paramLabel = "TIME", description = "Accepted before.")
        private @Nullable String to;

        @Option(names = "--spec", paramLabel = "ID|SHA256", description = "Drafted from this spec, or version of one.")
        private @Nullable String spec;

        @Option(names = "--recipe", paramLabel = "ID|SHA256", description = "Made by this recipe, or version of one.")
        private @Nullable String recipe;

        @Option(names = "--category", paramLabel = "ID", description = "About one of these; repeatable.")
        private Set<String> categories = new TreeSet<>();

        @Option(
                names = "--min-score",
                paramLabel = "CRITERION=N",
                description = "With at least this score, 0 to 10; repeatable.")
        private Map<String, Integer> minima = new TreeMap<>();

        @Option(
                names = "--allow-license",
                paramLabel = "LICENCE",
                description = "Only prompts of this licence; repeatable. One without a licence is left out then.")
        private Set<String> licenses = new TreeSet<>();

        Selection selection() {
            minima.forEach((criterion, least) -> {
                if (least < 0 || least > Criterion.BEST) {
                    throw new UnusableInputException(
                            "--min-score %s=%d: a score is 0 to %d.".formatted(criterion, least, Criterion.BEST));
                }
            });
            return new Selection(
                    GivenTime.of("--from", from), GivenTime.of("--to", to), spec, recipe, categories, minima, licenses);
        }
    }

    /// In which form.
    private static final class Written {
        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                split = ",",
                defaultValue = "sft-cot,sft-no-cot,data",
                description = "What is written; repeatable (${DEFAULT-VALUE}).")
        private List<String> formats = List.of();

        @Option(
                names = "--profile",
                paramLabel = "PROFILE",
                defaultValue = "inline-think",
                description = "Where the CoT stands (${DEFAULT-VALUE}).")
        private String profile = "inline-think";

        @Option(
                names = "--validation",
                paramLabel = "SHARE",
                defaultValue = "0.05",
                description = "Share of the prompts that go to validation; 0 for none (${DEFAULT-VALUE}).")
        private double validation;

        @Option(names = "--ladder", description = "Also nested samples of 1,250, 2,500, … 80,000 rows.")
        private boolean ladder;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "Draws the split and the order (${DEFAULT-VALUE}).")
        private long seed;

        @Option(
                names = "--title",
                paramLabel = "TEXT",
                defaultValue = "Deliberative-alignment dataset",
                description = "The card's heading.")
        private String title = "";

        Set<Format> formats() {
            return formats.stream().map(Format::named).collect(Collectors.toSet());
        }
    }
}
