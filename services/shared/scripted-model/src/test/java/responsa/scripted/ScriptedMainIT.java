package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import responsa.scripted.sample.Asking;

/// The jar as it is run: alone, by its path, until a signal.
class ScriptedMainIT {

    @Test
    void shouldRunAloneFromItsJarUntilItIsTerminated() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar().toString(),
                        "--port",
                        "0",
                        "--events",
                        "2")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            String line = out.readLine();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(line.replaceAll(".*(http://\\S+/v1) .*", "$1") + "/chat/completions"))
                    .POST(BodyPublishers.ofByteArray(
                            Asking.plainly("What is a novella?").bytes()))
                    .build();

            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

            assertThat(line).startsWith("scripted model (a stand-in, no model): http://127.0.0.1:");
            assertThat(response.body()).contains("responsa-scripted", "novella");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Path jar() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("responsa-scripted-model-[\\d.]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
