package responsa.stage.work;

import org.jspecify.annotations.Nullable;
import responsa.topics.record.FailureCause;

/// A part without a result.
///
/// @param input null where the record could not be read
/// @param caseHeader the record's `case` header, where it has one
/// @param parts how many parts the input has, as far as is known
public record FailedPart<I>(
        @Nullable I input,
        @Nullable String caseHeader,
        int part,
        int parts,
        FailureCause cause,
        String detail,
        int tries) {}
