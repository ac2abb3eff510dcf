/// How processes that call one model endpoint divide what it can do: each says every second in `responsa.endpoints`
/// what
/// it asks of its endpoints, and each works out the same division from what all have said. Nobody is asked, nobody
/// leads.
///
/// An endpoint is known by its address; which addresses are called, each process's own configuration says alone.
@NullMarked
package responsa.sharing;

import org.jspecify.annotations.NullMarked;
