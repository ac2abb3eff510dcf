package responsa.local.books;

import org.jspecify.annotations.Nullable;
import responsa.intake.domain.Position;
import responsa.topics.id.Sha256;

/// Where a prompt comes from, and the versions that it is under.
///
/// @param position null where it was submitted by other means than a file
public record Origin(@Nullable Position position, Sha256 spec, Sha256 recipe) {}
