package responsa.model.endpoint;

/// How full one endpoint is.
///
/// @param limit the most calls that it is sent at once, as far as is known
/// @param most the most calls that it is sent at once at this moment: less while it is filled again after a pause, or
///     where it is shared with other processes
/// @param inFlight calls that it has
/// @param paused whether it asked to be left alone for a while, or its budget is used up for the moment
/// @param up whether it answers
public record EndpointLoad(Endpoint endpoint, int limit, int most, int inFlight, boolean paused, boolean up) {

    static EndpointLoad of(Place place) {
        return new EndpointLoad(
                place.endpoint(),
                place.limit().calls(),
                place.most(),
                place.inFlight(),
                place.isPaused() || place.isSpent(),
                place.isUp());
    }

    /// Whether it takes a call now.
    public boolean isOpen() {
        return up && !paused && inFlight < most;
    }
}
