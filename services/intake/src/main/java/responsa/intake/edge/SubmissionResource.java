package responsa.intake.edge;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Intake over HTTP. Threads: Quarkus's workers; a request holds one until the broker has what it brought.
@Path("/v1")
public class SubmissionResource {
    private final IntakeEdge edge;

    @Inject
    SubmissionResource(IntakeEdge edge) {
        this.edge = edge;
    }

    /// One prompt: the body is one JSON object.
    @POST
    @Path("prompts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prompt(InputStream body, @QueryParam("recipe") @Nullable String recipe)
            throws IOException, InterruptedException {
        return answered(reception -> reception.prompts(body, false, recipe));
    }

    /// Many prompts: one JSON object on each line.
    @POST
    @Path("prompts")
    @Consumes({"application/x-ndjson", "application/jsonl"})
    public Response prompts(InputStream body, @QueryParam("recipe") @Nullable String recipe)
            throws IOException, InterruptedException {
        return answered(reception -> reception.prompts(body, true, recipe));
    }

    /// A spec, in Markdown.
    @POST
    @Path("specs")
    @Consumes({"text/markdown", MediaType.TEXT_PLAIN})
    public Response spec(InputStream body, @QueryParam("id") @Nullable String id)
            throws IOException, InterruptedException {
        return answered(reception -> reception.spec(body, id));
    }

    /// A recipe, in YAML or JSON; it names itself.
    @POST
    @Path("recipes")
    @Consumes({"application/yaml", "text/yaml", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response recipe(InputStream body) throws IOException, InterruptedException {
        return answered(reception -> reception.recipe(body));
    }

    private interface Request {
        Answer take(Reception reception) throws IOException, InterruptedException;
    }

    private Response answered(Request request) throws IOException, InterruptedException {
        Optional<Reception> reception = edge.reception();
        return Responses.of(
                reception.isPresent()
                        ? request.take(reception.get())
                        : Answer.unavailable("intake waits for Kafka; /q/health says more. Send it again."));
    }
}
