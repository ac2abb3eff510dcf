package responsa.judge.edge;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.judge.config.JudgeSettings;
import responsa.judge.worker.RewardDesk;

/// The judge for trainers. Threads: Quarkus's workers; a request holds one until all of it is judged.
@Path("/v1/reward")
public class RewardResource {
    private final JudgeEdge edge;
    private final RewardAccess access;
    private final boolean enabled;

    @Inject
    RewardResource(JudgeEdge edge, RewardAccess access, JudgeSettings settings) {
        this.edge = edge;
        this.access = access;
        this.enabled = settings.reward().enabled();
    }

    /// Scores completions; the shapes stand in [responsa.judge.domain.reward].
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reward(
            InputStream body,
            @QueryParam("recipe") @Nullable String recipe,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization)
            throws IOException, InterruptedException {
        return response(reply(body, recipe, authorization));
    }

    private RewardReply reply(InputStream body, @Nullable String recipe, @Nullable String authorization)
            throws IOException, InterruptedException {
        if (!enabled) {
            return RewardReply.off();
        }
        if (!access.allows(authorization)) {
            return RewardReply.unauthorized();
        }
        Optional<RewardDesk> desk = edge.rewards();
        return desk.isPresent()
                ? RewardReply.of(desk.get().take(body, Optional.ofNullable(recipe)))
                : RewardReply.starting();
    }

    private static Response response(RewardReply reply) {
        Response.ResponseBuilder response = Response.status(reply.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(reply.body().toString());
        if (reply.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, reply.retryAfter());
        }
        if (reply.status() == RewardReply.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
