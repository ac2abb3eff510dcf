/// Why a try at a model failed, and whether another one may help: the only place that looks at statuses, headers,
/// error bodies and exception classes.
///
/// Pure; time and chance are parameters. What an endpoint wrote is never repeated, since it may quote the prompt:
/// of an error body only its short names (`type`, `code`, `param`) get into a message.
@NullMarked
package responsa.model.failure;

import org.jspecify.annotations.NullMarked;
