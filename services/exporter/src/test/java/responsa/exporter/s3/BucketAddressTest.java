package responsa.exporter.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {

    @ParameterizedTest
    @CsvSource({
        "s3://data, data, ''",
        "s3://data/, data, ''",
        "s3://data/a, data, a",
        "s3://data/a/b/, data, a/b",
        "s3://my.data-1/run=1, my.data-1, run=1"
    })
    void shouldReadBucketAndPrefix(String written, String bucket, String prefix) {
        assertThat(BucketAddress.of(written)).isEqualTo(new BucketAddress(bucket, prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://", "s3:/data/a", "s3://UPPER", "s3://a", "s3://data/a b", "s3://data/ä", "s3://data?x"})
    void shouldRefuseWhatIsNone(String written) {
        assertThatThrownBy(() -> BucketAddress.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "\"%s\" is no address of a bucket; write s3://BUCKET/PREFIX".formatted(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://data//a", "s3://data/a//b", "s3://data/../b"})
    void shouldRefusePrefixesThatOtherProgramsFold(String written) {
        assertThatThrownBy(() -> BucketAddress.of(written)).hasMessageContaining("empty part or \"..\"");
    }

    @Test
    void shouldNameWhatLiesBelow() {
        BucketAddress prefix = BucketAddress.of("s3://data/a/b");
        assertThat(prefix.key("x/y")).isEqualTo("a/b/x/y");
        assertThat(prefix.path("a/b/x/y")).isEqualTo("x/y");
        assertThat(prefix.name("x")).isEqualTo("s3://data/a/b/x");
        assertThat(prefix.name("")).isEqualTo("s3://data/a/b");

        BucketAddress whole = BucketAddress.of("s3://data");
        assertThat(whole.key("x")).isEqualTo("x");
        assertThat(whole.path("x")).isEqualTo("x");
        assertThat(whole.name("x")).isEqualTo("s3://data/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minio:9000", "ftp://minio", "/minio", "http:///x"})
    void shouldRefuseAnEndpointThatIsNoUrl(String endpoint) {
        assertThatThrownBy(() -> new S3Options(URI.create(endpoint), null, true))
                .hasMessage("the S3 endpoint is \"%s\"; write http:// or https:// and a host.".formatted(endpoint));
    }
}
