package responsa.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.model.endpoint.Endpoint;

/// Which endpoints turned out not to take an extra, whatever is configured: they refuse a request with it, and answer
/// the same without. Threads: any.
final class Extras {
    private static final Logger LOG = LoggerFactory.getLogger(Extras.class);

    private final Map<Extra, Set<Endpoint>> refusing = Stream.of(Extra.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), extra -> ConcurrentHashMap.newKeySet()));

    /// Whether requests to it carry the extra, where they have one.
    boolean areTaken(Extra extra, Endpoint endpoint) {
        return extra.isConfiguredFor(endpoint) && !refusing.get(extra).contains(endpoint);
    }

    /// It answered without the extra what it refused with it; asked no more with one until the client is started
    /// again.
    void areRefused(Extra extra, Endpoint endpoint) {
        if (refusing.get(extra).add(endpoint)) {
            LOG.warn(
                    "An endpoint refuses {} and is asked without; set {}=false for it: model={} endpoint={}",
                    extra.field(),
                    extra.setting(),
                    endpoint.model(),
                    endpoint.address().text());
        }
    }
}
