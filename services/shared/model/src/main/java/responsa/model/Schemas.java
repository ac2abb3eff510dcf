package responsa.model;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.model.endpoint.Endpoint;

/// Which endpoints turned out not to take `response_format`, whatever is configured: they refuse a request with it,
/// and answer the same without. Threads: any.
final class Schemas {
    private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);

    private final Set<Endpoint> refusing = ConcurrentHashMap.newKeySet();

    /// Whether requests to it carry a schema, where they have one.
    boolean areTakenBy(Endpoint endpoint) {
        return endpoint.takesSchemas() && !refusing.contains(endpoint);
    }

    /// It answered without the schema what it refused with it; asked no more with one until the client is started
    /// again.
    void areRefusedBy(Endpoint endpoint) {
        if (refusing.add(endpoint)) {
            LOG.warn(
                    "An endpoint refuses response_format and is asked without; set response-format=false for it:"
                            + " model={} endpoint={}",
                    endpoint.model(),
                    endpoint.address().text());
        }
    }
}
