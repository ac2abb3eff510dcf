package responsa.model;

import java.util.List;

/// A model client that runs until it is closed. Threads: any.
public interface Models extends ModelClient, AutoCloseable {

    /// The models that calls wait for in vain at this moment, by name; empty while every one can be reached.
    List<Outage> outages();

    /// Ends it; calls under way end as interrupted.
    @Override
    void close();
}
