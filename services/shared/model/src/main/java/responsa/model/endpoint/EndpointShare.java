package responsa.model.endpoint;

/// What part of an endpoint this process may use, where several share one: the seam for whoever divides it.
///
/// Asked under the pool's lock at every call, so it answers at once, from what it knows. A part that grows is used
/// from the next call on that ends, or from [EndpointPool#shareChanged].
public interface EndpointShare {

    /// The whole of every endpoint.
    EndpointShare ALL = (endpoint, limit) -> limit;

    /// The most calls that this process may have in flight there; less than 1 counts as 1.
    ///
    /// @param limit of all of them together, as it is configured
    int of(Endpoint endpoint, int limit);

    /// The share of what the endpoint may be sent in a minute that is this process's, above 0 to 1.
    default double ofRates(Endpoint endpoint) {
        return 1;
    }
}
