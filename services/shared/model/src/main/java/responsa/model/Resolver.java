package responsa.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/// Finds the addresses of a name. It is a seam: tests have one that they change themselves.
interface Resolver {

    /// All addresses, in an order that does not change by itself.
    ///
    /// @throws UnknownHostException if it has none, or nobody knows
    List<String> addresses(String host) throws UnknownHostException;

    /// The system's, as the JVM remembers it (30 s, unless `networkaddress.cache.ttl` says otherwise).
    static Resolver system() {
        return host -> Stream.of(InetAddress.getAllByName(host))
                .map(InetAddress::getHostAddress)
                .sorted()
                .toList();
    }
}
