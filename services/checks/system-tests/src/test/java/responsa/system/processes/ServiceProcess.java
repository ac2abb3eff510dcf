package responsa.system.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import responsa.system.engine.Program;
import responsa.system.engine.Project;

/// A packaged service that runs. Threads: the test's.
///
/// @param service its one word
/// @param log all that it writes
record ServiceProcess(String service, Process process, Path log) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");

    /// Starts one on a free port; returns at once.
    ///
    /// @param name what this one is called; several may be of one service
    /// @param settings by their full names
    static ServiceProcess start(String service, String name, Path folder, Map<String, String> settings)
            throws IOException {
        Path jar = Project.file("services/%s/target/quarkus-app/quarkus-run.jar".formatted(service));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there: package services/" + service + " first");
        }
        Path log = folder.resolve(name + ".log");
        String[] flags = Stream.concat(
                        Stream.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        settings.entrySet().stream().map(set -> "-D%s=%s".formatted(set.getKey(), set.getValue())))
                .toArray(String[]::new);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String[] arguments = Stream.concat(Stream.of(flags), Stream.of("-jar", jar.toString()))
                .toArray(String[]::new);
        return new ServiceProcess(service, Program.of(PATIENCE, java.toString()).start(log, arguments), log);
    }

    /// Its base address, as it says it itself.
    URI address() {
        return URI.create(Awaitility.await(log + " says an address")
                .atMost(PATIENCE)
                .failFast("it ended: " + log, () -> !process.isAlive())
                .until(() -> ADDRESS.matcher(said()), Matcher::find)
                .group(1));
    }

    /// Waits until it is ready to work.
    void awaitReady() {
        URI address = address();
        Awaitility.await(service + " is ready")
                .atMost(PATIENCE)
                .until(() -> get(address.resolve("/q/health/ready")).statusCode() == 200);
    }

    /// The answer to a GET of a path.
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(address().resolve(path));
    }

    /// Sends SIGTERM; returns at once.
    void terminate() {
        process.destroy();
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    /// @throws IllegalStateException with what it wrote if it does not end within the bound
    int awaitEnd(Duration bound) throws InterruptedException {
        if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("%s did not end within %s: %s".formatted(service, bound, said()));
        }
        return process.exitValue();
    }

    /// All that it has written.
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new IllegalStateException(log.toString(), unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
        }
    }
}
