package responsa.intake.edge;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/// Turns away who may not submit, before a body is read. Probes and metrics are not asked for a token.
@jakarta.ws.rs.ext.Provider
@Singleton
public class TokenFilter implements ContainerRequestFilter {
    private final Provider<Access> access;

    /// @param access asked for with the first request: filters are made before settings can be read
    @Inject
    TokenFilter(Provider<Access> access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!access.get().allows(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(Responses.of(
                    Answer.refused(Answer.UNAUTHORIZED, "send Authorization: Bearer and the token of this intake")));
        }
    }
}
