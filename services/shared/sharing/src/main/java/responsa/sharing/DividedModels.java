package responsa.sharing;

import java.util.List;
import java.util.UUID;
import responsa.model.Completion;
import responsa.model.ModelRequest;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.model.Outage;
import responsa.model.Several;
import responsa.model.SharedModels;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.EndpointShare;
import responsa.stage.service.ServiceEnvironment;

/// The models of a service whose endpoints other processes call, too. Threads: any.
public final class DividedModels implements Models {
    private final SharedModels pools;
    private final Models models;
    private final EndpointSharing sharing;

    private DividedModels(SharedModels pools, Models models, EndpointSharing sharing) {
        this.pools = pools;
        this.models = models;
        this.sharing = sharing;
    }

    /// Starts the client, and to share.
    ///
    /// @param service who asks, for metrics, and as the beginning of this process's name
    /// @throws IllegalArgumentException if a setting cannot be used; the message names it
    /// @throws responsa.stage.service.MissingTopicsException if `responsa.endpoints` is missing
    public static Models start(ModelsSettings settings, String service, ServiceEnvironment environment)
            throws InterruptedException {
        EndpointSharing sharing = EndpointSharing.hear(environment.kafka(), service + "-" + UUID.randomUUID());
        boolean started = false;
        try {
            SharedModels pools = SharedModels.start(
                    settings, service, environment.meters(), environment.clock(), new Divided(sharing));
            sharing.announce(pools::asked, pools::shareChanged);
            started = true;
            return new DividedModels(pools, pools.of(service), sharing);
        } finally {
            if (!started) {
                sharing.close();
            }
        }
    }

    @Override
    public Completion complete(ModelRequest request) throws InterruptedException {
        return models.complete(request);
    }

    @Override
    public Several complete(ModelRequest request, int wanted) throws InterruptedException {
        return models.complete(request, wanted);
    }

    @Override
    public boolean givesSeveral(String model) {
        return models.givesSeveral(model);
    }

    @Override
    public List<Outage> outages() {
        return models.outages();
    }

    /// The calls first: when the others hear that this process has ended, it has.
    @Override
    public void close() {
        pools.close();
        sharing.close();
    }

    /// What is divided, as the model client asks for it.
    private record Divided(EndpointSharing sharing) implements EndpointShare {

        @Override
        public int of(Endpoint endpoint, int limit) {
            return sharing.part(endpoint.address().text(), limit);
        }

        @Override
        public double ofRates(Endpoint endpoint) {
            return sharing.share(endpoint.address().text());
        }
    }
}
