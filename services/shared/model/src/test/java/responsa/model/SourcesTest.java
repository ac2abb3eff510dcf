package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.model.endpoint.Address;
import responsa.model.endpoint.Allowance;
import responsa.model.endpoint.Endpoint;

final class SourcesTest {
    private final Map<String, List<String>> names = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void shouldHaveAnEndpointForEveryAddressOfAName() {
        Sources sources = new Sources(List.of(named("https://pods:8443/v1")), null, List.of(), this::resolve);
        names.put("pods", List.of("10.0.0.1", "fd00::2"));

        assertThat(urls(sources.current())).containsExactly("https://10.0.0.1:8443/v1", "https://[fd00::2]:8443/v1");
    }

    @Test
    void shouldKeepTheNameForTlsAndConnectToTheAddress() {
        Sources sources = new Sources(List.of(named("https://pods:8443/v1")), null, List.of(), this::resolve);
        names.put("pods", List.of("10.0.0.1"));

        Address address = sources.current().get("m").getFirst().address();

        assertThat(address.host()).isEqualTo("pods");
        assertThat(address.connectTo()).isEqualTo("10.0.0.1");
        assertThat(address.tls()).isTrue();
    }

    @Test
    void shouldFollowTheAddressesOfAName() {
        Sources sources = new Sources(List.of(named("http://pods:8000/v1")), null, List.of(), this::resolve);
        names.put("pods", List.of("10.0.0.1", "10.0.0.2"));
        sources.current();

        names.put("pods", List.of("10.0.0.2", "10.0.0.3"));

        assertThat(urls(sources.current())).containsExactly("http://10.0.0.2:8000/v1", "http://10.0.0.3:8000/v1");
    }

    @Test
    void shouldKeepTheAddressesThatWereKnownWhereANameHasNoneAtTheMoment() {
        Sources sources = new Sources(List.of(named("http://pods:8000/v1")), null, List.of(), this::resolve);
        names.put("pods", List.of("10.0.0.1"));
        sources.current();

        names.clear();

        assertThat(urls(sources.current())).containsExactly("http://10.0.0.1:8000/v1");
    }

    @Test
    void shouldHaveTheNameItselfUntilAnAddressIsKnown() {
        Sources sources = new Sources(List.of(named("http://pods:8000/v1")), null, List.of(), this::resolve);

        assertThat(urls(sources.current())).containsExactly("http://pods:8000/v1");
        assertThat(urls(sources.unresolved())).containsExactly("http://pods:8000/v1");
    }

    @Test
    void shouldReadEndpointsFromAFileThatChanges() throws IOException {
        Path file = write("responsa.models.endpoints[0].model=m", "responsa.models.endpoints[0].url=http://a/v1");
        Sources sources = Sources.of(TestSettings.of("m", "http://fixed/v1").file(file), Map.of());
        assertThat(urls(sources.unresolved())).containsExactly("http://fixed/v1", "http://a/v1");
        assertThat(sources.change()).isTrue();

        write(
                "responsa.models.endpoints[0].model=m",
                "responsa.models.endpoints[0].url=http://b/v1",
                "responsa.models.endpoints[0].in-flight=7",
                "responsa.models.endpoints[1].model=other",
                "responsa.models.endpoints[1].url=http://c/v1");

        Map<String, List<Endpoint>> now = sources.current();
        assertThat(urls(now)).containsExactly("http://fixed/v1", "http://b/v1");
        assertThat(now.get("m").getLast().allowance().inFlight()).isEqualTo(7);
        assertThat(now.get("other")).hasSize(1);
    }

    @Test
    void shouldKeepWhatWasInTheFileWhereItCannotBeUsed() throws IOException {
        Path file = write("responsa.models.endpoints[0].model=m", "responsa.models.endpoints[0].url=http://a/v1");
        Sources sources = Sources.of(TestSettings.of("m").file(file), Map.of());

        write("responsa.models.endpoints[0].model=m", "responsa.models.endpoints[0].url=nonsense");
        assertThat(urls(sources.current())).containsExactly("http://a/v1");

        write("responsa.models.endpoints[0].model=m");
        assertThat(urls(sources.current())).containsExactly("http://a/v1");

        Files.delete(file);
        assertThat(urls(sources.current())).containsExactly("http://a/v1");
    }

    @Test
    void shouldRefuseToStartWithAFileThatIsNotThere() {
        Path missing = folder.resolve("missing.properties");
        TestSettings settings = TestSettings.of("m").file(missing);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sources.of(settings, Map.of()))
                .withMessage(
                        "responsa.models.endpoints-file names %s, which cannot be read; create it, or leave the"
                                + " setting out",
                        missing);
    }

    @Test
    void shouldNotBeWatchedWhereNothingCanChange() {
        assertThat(Sources.of(TestSettings.of("m", "http://a/v1"), Map.of()).change())
                .isFalse();
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("endpoints.properties"), List.of(lines));
    }

    private List<String> resolve(String host) throws UnknownHostException {
        List<String> addresses = names.get(host);
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    private static Endpoint named(String url) {
        return new Endpoint("m", Address.parse("url", url), null, true, false, "max_tokens", Allowance.free(), true);
    }

    private static List<String> urls(Map<String, List<Endpoint>> endpoints) {
        return endpoints.get("m").stream()
                .map(endpoint -> endpoint.address().text())
                .toList();
    }
}
