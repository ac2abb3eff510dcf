package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.scripted.sample.Asking;

/// What can be seen and changed from outside.
class ScriptedAdminTest {
    private final ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard());
    private final Client client = new Client(model);

    @AfterEach
    void close() {
        client.close();
        model.close();
    }

    @Test
    void shouldShowItsCountsAndBeginAnew() throws Exception {
        client.ask(Asking.plainly("x"));

        JsonNode counts = Client.json(client.send("GET", "/admin/counts", ""));
        JsonNode after = Client.json(client.send("POST", "/admin/reset", ""));

        assertThat(counts.path("stand_in").asBoolean()).isTrue();
        assertThat(counts.path("requests").asInt()).isEqualTo(1);
        assertThat(counts.path("in_flight").path("integral").isNumber()).isTrue();
        assertThat(counts.path("prefix_blocks").path("asked").isNumber()).isTrue();
        assertThat(counts.path("models")
                        .path("big-model")
                        .path("outcomes")
                        .path("answered")
                        .asInt())
                .isEqualTo(1);
        assertThat(after.path("requests").asInt()).isZero();
    }

    @Test
    void shouldShowTheCallsOfEachRequest() throws Exception {
        client.ask(Asking.plainly("one"));
        client.ask(Asking.plainly("two"));
        client.ask(Asking.plainly("two"));

        JsonNode all = Client.json(client.send("GET", "/admin/calls", ""));
        JsonNode repeated = Client.json(client.send("GET", "/admin/calls?at_least=2", ""));

        assertThat(all).hasSize(2);
        assertThat(repeated).hasSize(1);
        assertThat(repeated.path(0).path("calls").asInt()).isEqualTo(2);
        assertThat(repeated.path(0).path("request").asText())
                .isEqualTo(Asking.plainly("two").request().fingerprint().toString());
    }

    @Test
    void shouldReplaceChangeAndTakeAwayTheScriptOfAName() throws Exception {
        client.send("PUT", "/admin/scripts/mine", "{\"capacity\":{\"slots\":3}}");
        JsonNode changed = Client.json(client.send("POST", "/admin/scripts/mine", "{\"pace\":{\"events\":9}}"));
        JsonNode replaced = Client.json(client.send("PUT", "/admin/scripts/mine", "{\"pace\":{\"events\":8}}"));
        JsonNode all = Client.json(client.send("GET", "/admin/scripts", ""));
        JsonNode left = Client.json(client.send("DELETE", "/admin/scripts/mine", ""));

        assertThat(changed.path("capacity").path("slots").asInt()).isEqualTo(3);
        assertThat(changed.path("pace").path("events").asInt()).isEqualTo(9);
        assertThat(replaced.path("capacity").path("slots").asInt()).isEqualTo(65_536);
        assertThat(all.fieldNames()).toIterable().containsExactly("default", "mine");
        assertThat(left.fieldNames()).toIterable().containsExactly("default");
    }

    @Test
    void shouldAnswerByTheScriptThatWasSetLast() throws Exception {
        client.send("PUT", "/admin/scripts/default", "{\"pace\":{\"events\":9}}");
        client.send("PUT", "/admin/scripts/org%2Fmodel", "{\"mishaps\":{\"rates\":{\"failed\":1}}}");

        assertThat(Client.events(client.ask(Asking.plainly("x")).body())).hasSize(9 + 2);
        assertThat(client.ask(Asking.plainly("x").model("org/model")).statusCode())
                .isEqualTo(500);
    }

    @Test
    void shouldHoldAndReleaseFromOutside() throws Exception {
        client.send("PUT", "/admin/hold", "{\"text\":\"stuck\",\"task\":\"other\"}");
        CompletableFuture<HttpResponse<String>> held = client.begin(Asking.plainly("this one is stuck"));
        await().untilAsserted(() -> assertThat(model.counts().held()).isEqualTo(1));

        JsonNode released = Client.json(client.send("DELETE", "/admin/hold", ""));

        assertThat(released.path("released").asInt()).isEqualTo(1);
        assertThat(held.join().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PUT  | /admin/scripts/mine      | {"pace":{"evens":9}}          | 400 | pace.evens: there is no such knob
                    PUT  | /admin/scripts/mine      | {                             | 400 | no JSON
                    PUT  | /admin/scripts/mine      | {\0\0\0~~~~                | 400 | no JSON
                    PUT  | /admin/scripts/mine      | ''                            | 400 | a script is a JSON object
                    PUT  | /admin/hold              | {}                            | 400 | which text?
                    PUT  | /admin/hold              | {"text":"x","task":"cook"}    | 400 | use [drafter, judge, classifier, other]
                    GET  | /admin/calls?at_least=-1 | ''                            | 400 | at_least is no number
                    GET  | /admin/secrets           | ''                            | 404 | no such admin call
                    """)
    void shouldSayWhatIsWrongWithAnAdminCall(String method, String path, String body, int status, String text)
            throws Exception {
        HttpResponse<String> response = client.send(method, path, body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Client.json(response).path("error").path("message").asText()).contains(text);
    }
}
