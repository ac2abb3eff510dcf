package responsa.model;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.model.endpoint.Endpoint;

/// Where endpoints come from: settings, a file that may change, and names that stand for many addresses.
///
/// What cannot be read or resolved leaves things as they were, and is said once. Threads: one at a time.
final class Sources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final List<Endpoint> configured;
    private final @Nullable EndpointsFile file;
    private final Resolver resolver;
    private final Map<String, List<String>> addresses = new HashMap<>();
    private List<Endpoint> inFile;
    private String trouble = "";

    Sources(List<Endpoint> configured, @Nullable EndpointsFile file, List<Endpoint> inFile, Resolver resolver) {
        this.configured = configured;
        this.file = file;
        this.inFile = inFile;
        this.resolver = resolver;
    }

    /// @throws IllegalArgumentException if an endpoint cannot be used or the file not be read
    static Sources of(ModelsSettings settings, Map<String, String> environment) {
        List<Endpoint> configured =
                ConfiguredEndpoints.of("responsa.models.endpoints", settings.endpoints(), environment);
        EndpointsFile file = settings.endpointsFile()
                .map(path -> new EndpointsFile(Path.of(path), environment))
                .orElse(null);
        return new Sources(configured, file, file == null ? List.of() : first(file), Resolver.system());
    }

    private static List<Endpoint> first(EndpointsFile file) {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "responsa.models.endpoints-file names %s, which cannot be read; create it, or leave the setting out"
                            .formatted(file.path()),
                    unreadable);
        }
    }

    /// Whether there is anything that can change.
    boolean change() {
        return file != null || configured.stream().anyMatch(Endpoint::resolves);
    }

    /// By model, with names in the place of their addresses.
    Map<String, List<Endpoint>> unresolved() {
        return byModel(all());
    }

    /// By model, as things are now.
    Map<String, List<Endpoint>> current() {
        List<String> troubles = new ArrayList<>();
        readAgain(troubles);
        Map<String, List<Endpoint>> now =
                byModel(all().flatMap(endpoint -> resolved(endpoint, troubles)).distinct());
        String said = String.join(" ", troubles);
        if (!said.isEmpty() && !said.equals(trouble)) {
            LOG.warn("Endpoints stay as they were: {}", said);
        }
        trouble = said;
        return now;
    }

    private Stream<Endpoint> all() {
        return Stream.concat(configured.stream(), inFile.stream());
    }

    private void readAgain(List<String> troubles) {
        if (file == null) {
            return;
        }
        try {
            inFile = file.read();
        } catch (IOException unreadable) {
            troubles.add("%s cannot be read.".formatted(file.path()));
        } catch (IllegalArgumentException wrong) {
            troubles.add("%s: %s".formatted(file.path(), wrong.getMessage()));
        }
    }

    /// One endpoint for each address; the name itself until there is one, so that its outage says what is missing.
    private Stream<Endpoint> resolved(Endpoint endpoint, List<String> troubles) {
        if (!endpoint.resolves()) {
            return Stream.of(endpoint);
        }
        String host = endpoint.address().host();
        try {
            addresses.put(host, resolver.addresses(host));
        } catch (UnknownHostException unknown) {
            troubles.add("%s has no address.".formatted(host));
        }
        List<String> found = addresses.getOrDefault(host, List.of());
        return found.isEmpty()
                ? Stream.of(endpoint)
                : found.stream().map(address -> endpoint.at(endpoint.address().at(address)));
    }

    private static Map<String, List<Endpoint>> byModel(Stream<Endpoint> endpoints) {
        return endpoints.collect(Collectors.groupingBy(Endpoint::model));
    }
}
