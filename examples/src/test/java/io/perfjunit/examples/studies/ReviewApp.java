package io.perfjunit.examples.studies;

import io.perfjunit.examples.studies.service.Answer;
import io.perfjunit.examples.studies.service.Asked;
import io.perfjunit.examples.studies.service.Endpoint;
import io.perfjunit.examples.studies.service.Lanes;
import io.perfjunit.examples.studies.service.Routes;
import io.perfjunit.examples.studies.service.WebService;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The service of study 1: an application to review traces. What it knows itself it answers at once; searches go to one store of traces,
 * which takes long for each, whatever it finds, and takes on only so many at the same time. Two routes exist under other names than the
 * clients think. All times are a tenth of those of the study.
 */
final class ReviewApp implements AutoCloseable {

    private static final int BYTES_OF_50_TRACES = 104 * 1024;
    private static final int BYTES_OF_10_TRACES_WITH_SPANS = (int) (6.84 * 1024 * 1024);

    private final Lanes store = new Lanes(14);
    private final Lanes catalogue = new Lanes(10);
    private final WebService service;

    private ReviewApp() {
        service = WebService.start(40, routes());
    }

    static ReviewApp start() {
        return new ReviewApp();
    }

    URI url() {
        return service.url();
    }

    private Routes routes() {
        return new Routes()
                .on("GET /health", asked -> Answer.ok())
                .on("GET /version", asked -> Answer.ok())
                .on("GET /users/me", asked -> Answer.ok())
                .on("GET /labels/", asked -> Answer.ok("[\"good\",\"bad\"]"))
                .on("GET /label-schemas", asked -> Answer.ok())
                .on("GET /experiments", inCatalogue(44))
                .on("GET /experiments/{id}", inCatalogue(80))
                .on("GET /review-queues", inCatalogue(120))
                .on("POST /traces/search", inStore(BYTES_OF_50_TRACES))
                .on("POST /traces/search-with-spans", inStore(BYTES_OF_10_TRACES_WITH_SPANS))
                .on("POST /traces/search-by-label", inStore(22_000))
                .on("POST /traces/search-by-user", inStore(31_000))
                .on("POST /sessions/search", inStore(9_000))
                .on("POST /assessments/search", inStore(54_000))
                .on("GET /traces/{id}", asked -> Answer.error(404, "no such trace in this experiment"))
                .on("GET /traces/{id}/spans", asked -> Answer.error(404, "no such trace in this experiment"))
                .on("GET /traces/{id}/assessments", this::joined);
    }

    private Endpoint inCatalogue(long millis) {
        return asked -> {
            catalogue.hold(Duration.ofMillis(millis));
            return Answer.ok();
        };
    }

    /** The store reads all traces for every search: what it takes has nothing to do with how much comes back. */
    private Endpoint inStore(int bytes) {
        return asked -> {
            store.hold(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_450, 1_700)));
            return Answer.ofSize(bytes);
        };
    }

    /** Reads all traces, then all assessments of each. */
    private Answer joined(Asked asked) throws InterruptedException {
        store.hold(Duration.ofMillis(2_500));
        return Answer.ok();
    }

    @Override
    public void close() {
        service.close();
    }
}
