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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import responsa.system.engine.Program;
import responsa.system.engine.Project;
import responsa.system.engine.Running;

/// A packaged service that runs. Threads: the test's.
///
/// @param service its one word
record ServiceProcess(String service, Running running) implements AutoCloseable {
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
        Process process = Program.of(PATIENCE, java.toString()).start(log, arguments);
        return new ServiceProcess(service, new Running(name, process, log));
    }

    /// Its base address, as it says it itself.
    URI address() {
        return URI.create(Awaitility.await(running.log() + " says an address")
                .atMost(PATIENCE)
                .failFast("it ended: " + running.log(), () -> !running.process().isAlive())
                .until(() -> ADDRESS.matcher(running.said()), Matcher::find)
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

    @Override
    public void close() {
        running.close();
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        // Of thousands of requests that began as an upgrade to HTTP/2, one was left without its answer.
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
        }
    }
}
