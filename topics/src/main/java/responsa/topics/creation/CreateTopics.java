package responsa.topics.creation;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import responsa.topics.declared.TopicDeclaration;
import responsa.topics.declared.TopicDeclarations;
import responsa.topics.declared.UnusableDeclarationException;

/// Makes the declared topics on a broker, once, and ends: the Job that stands before the services.
///
/// ``` java -cp … responsa.topics.creation.CreateTopics --bootstrap HOST:PORT [--kafka-config FILE] [--from
/// DIR] [--wait PT2M] ``` Exit codes: 0 every topic is there as declared, 1 the broker cannot be reached or
/// refuses, or a topic differs from its declaration, 2 bad usage or a file that cannot be used. Messages go
/// to standard error.
public final class CreateTopics {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream messages;

    CreateTopics(PrintStream messages) {
        this.messages = messages;
    }

    /// Runs it and ends the JVM.
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new CreateTopics(System.err).run(arguments));
    }

    int run(String... arguments) throws InterruptedException {
        try {
            CreateTopicsOptions options = CreateTopicsOptions.parse(List.of(arguments));
            List<TopicDeclaration> declared =
                    options.from() == null ? TopicDeclarations.bundled() : TopicDeclarations.in(options.from());
            return create(options, declared);
        } catch (IllegalArgumentException | UnusableDeclarationException misuse) {
            messages.println(misuse.getMessage());
            return MISUSED;
        } catch (UncheckedIOException unreadable) {
            messages.println("cannot be read: " + unreadable.getCause().getMessage());
            return MISUSED;
        }
    }

    private int create(CreateTopicsOptions options, List<TopicDeclaration> declared) throws InterruptedException {
        try {
            CreationReport report = TopicCreation.create(
                    options.kafka(),
                    declared,
                    options.patience(),
                    why -> messages.printf("%s; trying again for %s%n", why, options.patience()));
            return told(report, declared.size());
        } catch (TopicCreationException failed) {
            messages.printf("%s. Topics may be missing; run this again, it makes those alone.%n", failed.getMessage());
            return FAILED;
        }
    }

    private int told(CreationReport report, int declared) {
        report.created().forEach(topic -> messages.println(topic + " made"));
        report.differences().forEach(difference -> messages.println(difference.message()));
        messages.printf(
                "%d topics declared, %d made, %d differences%n",
                declared, report.created().size(), report.differences().size());
        return report.differences().isEmpty() ? DONE : FAILED;
    }
}
