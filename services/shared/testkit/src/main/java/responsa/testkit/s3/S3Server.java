package responsa.testkit.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// S3Proxy over a local folder: it knows parts and conditions. The exporter's build puts its jar below `target`. A
/// bucket is a folder. Ended and started again it listens where it did before.
public final class S3Server implements AutoCloseable {
    /// Whoever has this key may do everything.
    public static final String KEY = "test-key";
    /// The key's secret.
    public static final String SECRET = "test-secret";

    private static final Path JAR = Path.of("services", "exporter", "target", "s3", "s3proxy.jar");

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private S3Server(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Starts it with a bucket.
    ///
    /// @param folder its own
    public static S3Server start(Path folder, String bucket) {
        try {
            Files.createDirectories(folder.resolve("buckets").resolve(bucket));
            S3Server server = new S3Server(folder, freePort());
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Where it listens.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// What a process must find in its environment to be let in.
    public Map<String, String> credentials() {
        return Map.of("AWS_ACCESS_KEY_ID", KEY, "AWS_SECRET_ACCESS_KEY", SECRET);
    }

    /// Where a bucket's objects lie, by their keys.
    public Path bucket(String name) {
        return folder.resolve("buckets").resolve(name);
    }

    /// Starts it, or starts it again.
    public void start() throws IOException {
        Path settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.identity=" + KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + folder.resolve("buckets")));
        Path jar = Path.of(System.getProperty("responsa.root", ".")).resolve(JAR);
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .start();
        process = started;
        BufferedReader log = started.inputReader();
        String line = log.readLine();
        while (line != null && !line.contains("ServerConnector")) {
            line = log.readLine();
        }
        if (line == null) {
            throw new IOException("%s does not start; build the exporter, which puts it there".formatted(jar));
        }
        Thread.ofVirtual().start(() -> log.lines().forEach(ignored -> {}));
    }

    /// Ends it, as a failure of its machine would.
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
