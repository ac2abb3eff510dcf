package responsa.stage.ledger;

import java.time.Instant;

/// What a partition was taken over with.
///
/// @param committed the committed offset; where there is none, the offset that is read from
/// @param metadata of that commit; empty if there is none
public record Assignment(long committed, String metadata, Instant at) {}
