package responsa.benchmarks.scenario;

import java.util.List;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.steady.Trend;

/// What one service weighed.
///
/// @param residentMb the most memory that was resident
/// @param residentMbPerHour how much more of it in an hour, the first quarter of the time left out
/// @param heapMb the most heap in use after a collection
/// @param heapMbPerHour how much more of it in an hour, likewise
record SoakRow(String service, double residentMb, double residentMbPerHour, double heapMb, double heapMbPerHour) {

    static SoakRow of(String service, Trend resident, Trend heap) {
        return new SoakRow(service, resident.most(), resident.perHour(), heap.most(), heap.perHour());
    }

    static Table table(List<SoakRow> rows) {
        return new Table(
                List.of("service", "resident MB, at most", "more in an hour", "heap MB, at most", "more in an hour"),
                rows.stream().map(SoakRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                service,
                Figures.whole(residentMb),
                Figures.decimal(residentMbPerHour),
                Figures.whole(heapMb),
                Figures.decimal(heapMbPerHour));
    }
}
