package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

    @Test
    void shouldTakeABaseUrlApart() {
        assertThat(Address.parse("url", " http://localhost:8000/v1/ "))
                .isEqualTo(new Address(false, "localhost", 8000, "/v1", "http://localhost:8000/v1", null));
    }

    @ParameterizedTest
    @CsvSource({
        "http://a, false, a, 80, ''",
        "HTTPS://a/, true, a, 443, ''",
        "https://a:1/x/v1, true, a, 1, /x/v1",
        "http://[::1]:8000/v1, false, ::1, 8000, /v1"
    })
    void shouldKnowThePortsOfBothSchemes(String url, boolean tls, String host, int port, String path) {
        Address address = Address.parse("url", url);

        assertThat(address.tls()).isEqualTo(tls);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8000", "ftp://a/v1", "file:///etc/passwd", "http:///v1", "/v1"})
    void shouldRefuseWhatIsNoHttpUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse("responsa.models.endpoints[0].url", url))
                .withMessage("responsa.models.endpoints[0].url is no http or https URL of a host;"
                        + " write it like http://localhost:8000/v1");
    }

    @Test
    void shouldRefuseCredentialsWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse("url", "https://me:hush@a/v1"))
                .withMessage("url holds credentials; name the key's variable in api-key-env instead");
    }

    @ParameterizedTest
    @CsvSource({"http://a/v1?key=hush, query", "http://a/v1#x, fragment"})
    void shouldRefuseWhatABaseUrlDoesNotHave(String url, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse("url", url))
                .withMessage("url holds a %s; give the base URL alone", what);
    }

    @Test
    void shouldSayWhereAUrlCannotBeRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse("url", "http://a/v 1"))
                .withMessageStartingWith("url is no URL: ")
                .withMessageContaining("at character 11")
                .withNoCause();
    }
}
