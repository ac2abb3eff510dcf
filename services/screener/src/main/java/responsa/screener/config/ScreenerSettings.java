package responsa.screener.config;

import io.smallrye.config.ConfigMapping;
import responsa.streams.service.StreamsSettings;

/// The screener's knobs; today those of every stage on Kafka Streams.
@ConfigMapping(prefix = "responsa.screener")
public interface ScreenerSettings extends StreamsSettings {}
