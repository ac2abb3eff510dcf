package responsa.local.grading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import responsa.intake.domain.Line;
import responsa.intake.domain.Lines;
import responsa.judge.domain.gate.Examined;
import responsa.judge.domain.gate.Gates;
import responsa.topics.record.Finding;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// Asks the gates alone: no model, no Kafka, one row at a time in the order of the file.
public final class GateCheck {
    /// Where the verdicts go, below the output.
    static final String FOLDER = "verdicts";

    private static final String FILE = "verdicts.jsonl";

    private final Gates gates;
    private final VerdictRow.Basis basis;
    private final Map<String, Long> findings = new TreeMap<>();
    private long rows;
    private long rejected;
    private long unreadable;

    public GateCheck(Spec spec, Recipe recipe) {
        this.gates = Gates.of(spec, recipe);
        this.basis = VerdictRow.Basis.of(spec, recipe);
    }

    /// Checks every row of a file.
    ///
    /// @param name of the file, for people
    /// @param said is told every line that is no tuple
    /// @return the report, a line each
    /// @throws IOException if the source cannot be read or the output not be written
    public List<String> check(InputStream source, String name, Path out, Consumer<String> said) throws IOException {
        try (VerdictFile file = VerdictFile.begin(out.resolve(FOLDER), FILE)) {
            Lines lines = new Lines(new BufferedInputStream(source), RowReader.LONGEST_LINE);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                switch (RowReader.read(line)) {
                    case RowReading.Unreadable bad -> {
                        unreadable++;
                        said.accept("%s:%d: %s".formatted(name, bad.line(), bad.problem()));
                    }
                    case RowReading.Row row -> file.write(counted(VerdictRow.of(row.id(), inspect(row), basis)));
                }
            }
            file.finish();
        }
        return report(out);
    }

    /// Rows that could be read.
    public long rows() {
        return rows;
    }

    private List<Finding> inspect(RowReading.Row row) {
        return gates.inspect(Examined.elsewhere(row.asked().messages(), row.cot(), row.response()));
    }

    private VerdictRow counted(VerdictRow row) {
        rows++;
        rejected += row.decision() == VerdictRow.Word.REJECTED ? 1 : 0;
        row.gates().forEach(gate -> findings.merge(gate.name() + (gate.rejects() ? "" : " (noted)"), 1L, Long::sum));
        return row;
    }

    private List<String> report(Path out) {
        List<String> report = new ArrayList<>();
        report.add(
                "rows        %,11d  in %s".formatted(rows, out.resolve(FOLDER).resolve(FILE)));
        report.add("unreadable  %,11d".formatted(unreadable));
        report.add("rejected    %,11d".formatted(rejected));
        findings.forEach((gate, count) -> report.add("  %-28s %,d".formatted(gate, count)));
        return report;
    }
}
