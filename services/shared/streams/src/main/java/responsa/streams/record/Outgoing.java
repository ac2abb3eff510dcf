package responsa.streams.record;

/// What goes to a sink: a value's bytes, and the partition that its input came from.
public record Outgoing(int partition, byte[] value) {}
