/// What a program can see in a draft without a model. Gates run before the first paid pass, each a small pure
/// function of the draft and of the versions that it was made under; one that rejects saves all passes.
///
/// A finding is named for what was seen (`cot-missing`, `role-token`), and rejections are counted under that name,
/// so names are stable. A detail never quotes the draft, beyond a token that a gate knows.
@NullMarked
package responsa.judge.domain.gate;

import org.jspecify.annotations.NullMarked;
