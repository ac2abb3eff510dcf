package responsa.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;

class ExporterSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        assertThat(Settings.of(ExporterSettings.class, Map.of()))
                .returns("out", ExporterSettings::out)
                .returns(10_000, ExporterSettings::rowsPerShard)
                .returns(64L << 20, ExporterSettings::bytesPerShard)
                .returns(Duration.ofSeconds(60), ExporterSettings::rollEvery)
                .returns("default", ExporterSettings::run)
                .returns("Deliberative-alignment dataset", ExporterSettings::title)
                .returns(Optional.empty(), ExporterSettings::notes);
    }

    @Test
    void shouldHaveADefaultForEverySettingOfABucket() {
        assertThat(Settings.of(ExporterSettings.class, Map.of()).s3())
                .returns(Optional.empty(), S3Settings::endpoint)
                .returns(Optional.empty(), S3Settings::region)
                .returns(false, S3Settings::pathStyle)
                .returns(Optional.empty(), S3Settings::spool);
    }

    @Test
    void shouldTakeWhereABucketIs() {
        Map<String, String> written = Map.of(
                "responsa.exporter.s3.endpoint", "https://minio.example:9000",
                "responsa.exporter.s3.region", "eu-central-1",
                "responsa.exporter.s3.path-style", "true",
                "responsa.exporter.s3.spool", "/data/spool");

        assertThat(Settings.of(ExporterSettings.class, written).s3())
                .returns(Optional.of(URI.create("https://minio.example:9000")), S3Settings::endpoint)
                .returns(Optional.of("eu-central-1"), S3Settings::region)
                .returns(true, S3Settings::pathStyle)
                .returns(Optional.of(Path.of("/data/spool")), S3Settings::spool);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written = Map.of(
                "responsa.exporter.out", "/data/out",
                "responsa.exporter.roll-every", "0s",
                "responsa.exporter.notes", "One, with a comma.\nTwo.");

        assertThat(Settings.of(ExporterSettings.class, written))
                .returns("/data/out", ExporterSettings::out)
                .returns(Duration.ZERO, ExporterSettings::rollEvery)
                .returns(Optional.of("One, with a comma.\nTwo."), ExporterSettings::notes);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(ExporterSettings.class, Map.of("responsa.exporter.rows-per-file", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.exporter.rows-per-shard?");
    }
}
