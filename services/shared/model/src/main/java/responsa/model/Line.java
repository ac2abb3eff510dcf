package responsa.model;

import responsa.model.endpoint.EndpointPool;
import responsa.model.hedge.Hedging;

/// What calls to one model share: its endpoints, and the second requests to them.
record Line(EndpointPool pool, Hedging hedging) {}
