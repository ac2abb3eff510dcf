package responsa.model.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// An endpoint's base URL, taken apart.
///
/// @param host without the brackets of an IPv6 address
/// @param path of the base, without a slash at its end; empty for the root
/// @param text the URL as people see it; it holds no credentials
/// @param connectTo the address that is connected to in place of the host, which TLS and the Host header still name;
///     null for what the host resolves to
public record Address(
        boolean tls,
        String host,
        int port,
        String path,
        String text,
        @Nullable String connectTo) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /// Reads a base URL.
    ///
    /// Credentials in it are refused, so that none is ever written to a record or a log: a key comes from the
    /// environment.
    ///
    /// @param field the setting's name, for the message
    /// @throws IllegalArgumentException if it is no http or https URL of a host, or holds credentials, a query or a
    ///     fragment; the message says which and never quotes what may be secret
    public static Address parse(String field, String url) {
        URI uri = uri(field, url);
        check(uri.getRawUserInfo() == null, field, "holds credentials; name the key's variable in api-key-env instead");
        check(uri.getRawQuery() == null, field, "holds a query; give the base URL alone");
        check(uri.getRawFragment() == null, field, "holds a fragment; give the base URL alone");
        String scheme = uri.getScheme();
        boolean tls = "https".equalsIgnoreCase(scheme);
        check(
                uri.getHost() != null && (tls || "http".equalsIgnoreCase(scheme)),
                field,
                "is no http or https URL of a host; write it like http://localhost:8000/v1");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        String path = uri.getRawPath().replaceFirst("/+$", "");
        return new Address(tls, host(uri), port, path, url.strip().replaceFirst("/+$", ""), null);
    }

    /// One of the addresses that the host stands for; its text has the address in the host's place.
    ///
    /// @param address IPv4 or IPv6, without brackets
    public Address at(String address) {
        String shown = address.contains(":") ? "[" + address + "]" : address;
        String one = "%s://%s:%d%s".formatted(tls ? "https" : "http", shown, port, path);
        return new Address(tls, host, port, path, one, address);
    }

    private static URI uri(String field, String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException(
                    "%s is no URL: %s at character %d; write it like http://localhost:8000/v1"
                            .formatted(field, unreadable.getReason(), unreadable.getIndex() + 1));
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void check(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + otherwise);
        }
    }
}
