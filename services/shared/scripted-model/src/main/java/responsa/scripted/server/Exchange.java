package responsa.scripted.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.scripted.count.Outcome;
import responsa.scripted.count.Tally;
import responsa.scripted.play.Play;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.script.Script;
import responsa.scripted.wire.Usage;
import responsa.scripted.wire.Wire;

/// One request from the moment it was read to its end: waits for a slot, perhaps is held, gets what the play has for
/// it.
///
/// Threads: the event loop.
final class Exchange implements Claim {
    private final Vertx vertx;
    private final HttpServerRequest http;
    private final HttpServerResponse response;
    private final ChatRequest request;
    private final Script script;
    private final Play play;
    private final Slots slots;
    private final Hold hold;
    private final Tally tally;
    private boolean hasSlot;
    private boolean ended;
    private @Nullable Delivery delivery;
    private @Nullable Long timer;

    Exchange(Floor floor, HttpServerRequest http, ChatRequest request, Script script, Play play, Slots slots) {
        this.vertx = floor.vertx();
        this.hold = floor.hold();
        this.tally = floor.tally();
        this.http = http;
        this.response = http.response();
        this.request = request;
        this.script = script;
        this.play = play;
        this.slots = slots;
    }

    /// What all exchanges of a server share.
    record Floor(Vertx vertx, Hold hold, Tally tally) {}

    /// Asks for a slot, where the play needs one.
    void begin() {
        response.closeHandler(closed -> end(Outcome.CANCELLED));
        response.exceptionHandler(broken -> end(Outcome.CANCELLED));
        if (play instanceof Play.Overloaded overloaded) {
            end(Outcome.OVERLOADED);
            Replies.overloaded(response, overloaded.retryAfter(), "the script lets this request fail: try again");
        } else if (!slots.enter(this)) {
            end(Outcome.QUEUE_FULL);
            String full = "%d requests wait already; try again"
                    .formatted(script.capacity().queue());
            Replies.overloaded(response, script.mishaps().retryAfter(), full);
        }
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void serve() {
        hasSlot = true;
        tally.served(request);
        if (hold.wants(request)) {
            hold.add(this);
        } else {
            play();
        }
    }

    /// Gives what the play has.
    void play() {
        switch (play) {
            case Play.Overloaded overloaded -> throw new IllegalStateException("this takes no slot: " + overloaded);
            case Play.Failed failed ->
                after(failed.after(), () -> {
                    end(Outcome.FAILED);
                    Replies.error(response, failed.status(), "server_error", "", "the script lets this request fail");
                });
            case Play.Dropped dropped ->
                after(dropped.after(), () -> {
                    end(Outcome.DROPPED);
                    http.connection().close();
                });
            case Play.Silent silent -> {}
            case Play.Html html ->
                after(html.after(), () -> {
                    end(Outcome.HTML);
                    Replies.html(response);
                });
            case Play.Answered answered -> answer(answered);
        }
    }

    private void answer(Play.Answered answered) {
        Usage usage = tally.usage(request, answered.answers(), script.capacity().context());
        boolean streamed = request.delivery().streamed();
        List<byte[]> parts = streamed
                ? Wire.streamed(
                        answered.answers(),
                        request,
                        script.manner(),
                        usage,
                        script.pace().events())
                : List.of(Wire.plain(answered.answers(), request, script.manner(), usage));
        response.putHeader(HttpHeaders.CONTENT_TYPE, streamed ? Wire.EVENTS : Wire.JSON);
        response.setChunked(streamed);
        Duration first = Duration.ofNanos(
                (long) (answered.latency().toNanos() * script.pace().firstByte()));
        if (answered.cut()) {
            after(answered.latency().dividedBy(2), () -> cutOff(parts));
            return;
        }
        delivery = new Delivery(vertx, response, parts, first, answered.latency(), () -> {
            tally.answered(request, answered.answers(), usage);
            end(Outcome.ANSWERED);
        });
        delivery.start();
    }

    /// Half of the answer goes out, and the connection with it.
    private void cutOff(List<byte[]> parts) {
        Buffer whole = Buffer.buffer();
        parts.forEach(whole::appendBytes);
        if (!response.isChunked()) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(whole.length()));
        }
        end(Outcome.CUT);
        response.write(whole.slice(0, whole.length() / 2))
                .onComplete(written -> http.connection().close());
    }

    private void after(Duration wait, Runnable what) {
        long millis = (wait.toNanos() + 500_000) / 1_000_000;
        if (millis == 0) {
            what.run();
        } else {
            timer = vertx.setTimer(millis, expired -> what.run());
        }
    }

    /// The first end counts; it gives back what is held.
    private void end(Outcome outcome) {
        if (ended) {
            return;
        }
        ended = true;
        hold.remove(this);
        if (delivery != null) {
            delivery.cancel();
        }
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
        tally.ended(request, outcome, hasSlot);
        if (hasSlot) {
            slots.leave();
        }
    }
}
