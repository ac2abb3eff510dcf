package responsa.router.domain;

/// Whether a record that arrives counts.
public enum Admission {
    /// It ends a sample or an attempt that is waited for.
    COUNTS,
    /// It was counted before, or stands for a call that was never made because its draft was answered before.
    REPEAT,
    /// Nothing waits for it any more.
    LATE
}
