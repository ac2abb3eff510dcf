package responsa.judge.domain.gate;

import java.util.Optional;

/// A place where a policy is named.
///
/// @param start where it begins in the text
/// @param end where it has ended
/// @param id as the spec writes it; empty where the spec has no such policy or section
record Citation(int start, int end, Optional<String> id) {}
