package responsa.judge.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import responsa.judge.config.JudgeSettings;
import responsa.judge.domain.reward.RewardItem;
import responsa.judge.domain.reward.RewardReader;
import responsa.judge.domain.reward.RewardRequest;
import responsa.judge.domain.reward.Rewarded;
import responsa.judge.domain.reward.UnreadableRequestException;
import responsa.model.ModelClient;
import responsa.stage.catalogue.Catalogue;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// Scores completions for trainers, under the versions that are current now. Nothing is written to Kafka, and nothing
/// is kept: a request that is sent again is paid again.
///
/// Threads: any; a request waits on its caller's, each of its completions is judged on a virtual thread of its own.
/// Bound: so many completions at once over all requests; a request that does not fit among them is turned away whole.
public final class RewardDesk implements AutoCloseable {
    private final JudgeSettings.Reward settings;
    private final Catalogue catalogue;
    private final ModelClient models;
    private final RecentStandards standards;
    private final RewardMeters meters;
    private final Semaphore places;
    private final ExecutorService judging = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("reward-", 0).factory());

    RewardDesk(
            JudgeSettings.Reward settings,
            Catalogue catalogue,
            ModelClient models,
            RecentStandards standards,
            RewardMeters meters) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.models = models;
        this.standards = standards;
        this.meters = meters;
        this.places = new Semaphore(settings.inFlight());
    }

    /// Takes a request; returns when all of it is judged, or its time is over.
    ///
    /// @param body stays the caller's; no more of it is read than a request may hold
    /// @param recipe id of the recipe, unless the body names one; empty means the one of the settings
    /// @throws IOException if the body cannot be read
    public RewardReceipt take(InputStream body, Optional<String> recipe) throws IOException, InterruptedException {
        RewardReceipt receipt = received(body, recipe);
        switch (receipt) {
            case RewardReceipt.Judged judged -> meters.answered(judged.results());
            case RewardReceipt.Busy busy -> meters.busy();
            case RewardReceipt.Unusable unusable -> meters.refused();
            case RewardReceipt.NotPublished absent -> meters.refused();
            case RewardReceipt.TooLarge large -> meters.refused();
        }
        return receipt;
    }

    /// Ends it: what is being judged is interrupted.
    @Override
    public void close() {
        judging.shutdownNow();
    }

    private RewardReceipt received(InputStream body, Optional<String> recipe) throws IOException, InterruptedException {
        byte[] bytes = body.readNBytes(settings.maxBodyBytes() + 1);
        if (bytes.length > settings.maxBodyBytes()) {
            return new RewardReceipt.TooLarge(
                    "the body has more than %,d bytes; send it in parts (responsa.judge.reward.max-body-bytes)"
                            .formatted(settings.maxBodyBytes()));
        }
        try {
            return read(RewardReader.read(bytes), recipe);
        } catch (UnreadableRequestException unreadable) {
            return new RewardReceipt.Unusable(String.valueOf(unreadable.getMessage()));
        }
    }

    private RewardReceipt read(RewardRequest request, Optional<String> recipe) throws InterruptedException {
        if (request.items().size() > settings.maxItems()) {
            return new RewardReceipt.TooLarge(
                    "the request has %,d completions, at most %,d may be; send it in parts (responsa.judge.reward.max-items)"
                            .formatted(request.items().size(), settings.maxItems()));
        }
        String recipeId = request.recipe() == null ? recipe.orElse(settings.recipe()) : request.recipe();
        Optional<Recipe> current = catalogue.currentRecipe(recipeId);
        if (current.isEmpty()) {
            return absent("recipe", recipeId);
        }
        String specId = request.spec() == null ? current.get().spec() : request.spec();
        Optional<Spec> spec = catalogue.currentSpec(specId);
        return spec.isPresent() ? judged(request, current.get(), spec.get()) : absent("spec", specId);
    }

    private RewardReceipt judged(RewardRequest request, Recipe recipe, Spec spec) throws InterruptedException {
        for (int at = 0; at < request.items().size(); at++) {
            RewardItem item = request.items().get(at);
            if (!item.categories().stream().allMatch(spec::hasCategory)) {
                return new RewardReceipt.Unusable(
                        "items[%d].categories names something that the spec \"%s\" does not have; leave it out, or name policies of it"
                                .formatted(at, spec.id()));
            }
        }
        int count = request.items().size();
        if (!places.tryAcquire(count)) {
            return new RewardReceipt.Busy();
        }
        try {
            RewardBench bench = RewardBench.of(request, recipe, spec, models, standards);
            return new RewardReceipt.Judged(request.shape(), all(bench, request), spec.ref(), recipe.ref());
        } catch (IllegalArgumentException nothingLeft) {
            return new RewardReceipt.Unusable(String.valueOf(nothingLeft.getMessage()));
        } finally {
            places.release(count);
        }
    }

    private List<Rewarded> all(RewardBench bench, RewardRequest request) throws InterruptedException {
        List<Callable<Rewarded>> tasks = new ArrayList<>();
        request.items().forEach(item -> tasks.add(() -> bench.judge(item)));
        List<Rewarded> results = new ArrayList<>();
        for (Future<Rewarded> task : judging.invokeAll(tasks, settings.within().toMillis(), TimeUnit.MILLISECONDS)) {
            results.add(result(task));
        }
        return results;
    }

    private Rewarded result(Future<Rewarded> task) throws InterruptedException {
        if (task.isCancelled()) {
            return Rewarded.failed("it was not judged within %s".formatted(settings.within()));
        }
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a completion could not be judged", failed.getCause());
        }
    }

    private static RewardReceipt absent(String kind, String id) {
        return new RewardReceipt.NotPublished(
                "the %s \"%s\" is not published; publish it first, or name another".formatted(kind, id));
    }
}
