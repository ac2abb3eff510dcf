/// Responsa on a Kubernetes cluster: `deploy/overlays/dev` as it is, in a namespace of its own, by `kubectl`.
@NullMarked
package responsa.system.cluster;

import org.jspecify.annotations.NullMarked;
