package responsa.benchmarks.plant;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What this process took of the processors.
public final class ProcessorTime {
    private ProcessorTime() {}

    /// Since its start, all threads together, compiling and collecting included.
    public static Duration ofThisProcess() {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }

    /// What the compiler of this process's JVM worked since its start.
    public static Duration ofCompiling() {
        return Duration.ofMillis(ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
    }
}
