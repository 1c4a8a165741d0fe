package io.perfjunit.examples.studies;

import io.perfjunit.examples.studies.service.Answer;
import io.perfjunit.examples.studies.service.Asked;
import io.perfjunit.examples.studies.service.Endpoint;
import io.perfjunit.examples.studies.service.Gateway;
import io.perfjunit.examples.studies.service.Lanes;
import io.perfjunit.examples.studies.service.Routes;
import io.perfjunit.examples.studies.service.WebService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The service of study 4: the back office of an agency, behind a gateway that gives up after a second (20 s in the study). Its ledgers are
 * consolidated after so many requests, under a lock that keeps everybody else out; where that takes longer than the gateway's patience,
 * those who wait for it get a 504. Two routes are broken: one always, one from the moment on at which what it stands for is deleted.
 */
final class OpsApi implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Kept in ledgers; each has a list, one entry, and a history or a summary: 36 endpoints. */
    static final List<String> LEDGERS = List.of(
            "agreements",
            "invoices",
            "payments",
            "contracts",
            "vendors",
            "projects",
            "employees",
            "orders",
            "budgets",
            "agencies",
            "regions",
            "permits");

    /** Kept in memory: 8 endpoints. */
    static final List<String> REFERENCES =
            List.of("countries", "currencies", "languages", "holidays", "units", "roles", "tax-rates", "time-zones");

    private static final int REQUESTS_PER_CONSOLIDATION = 180;
    private static final int REQUESTS_UNTIL_DELETION = 10;

    private final Settings settings;
    private final ReentrantReadWriteLock ledgers = new ReentrantReadWriteLock(true);
    private final Lanes connections;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger agencies = new AtomicInteger();
    private final Map<String, Long> tokens = new ConcurrentHashMap<>();
    private final WebService backOffice;
    private final Gateway gateway;
    private final WebService front;

    private OpsApi(Settings settings) {
        this.settings = settings;
        connections = new Lanes(settings.connections);
        backOffice = WebService.start(60, routes());
        gateway = new Gateway(backOffice.url(), PATIENCE);
        front = WebService.start(60, gateway);
    }

    /**
     * What differs between environments.
     *
     * @param connections of the back office to its database
     * @param queryMillis what one query takes
     * @param consolidation how long one keeps everybody out
     */
    record Settings(int connections, long queryMillis, Duration consolidation) {

        static Settings of(String environment) {
            return switch (environment) {
                case "dev" -> new Settings(8, 17, Duration.ofMillis(600));
                case "staging" -> new Settings(8, 18, Duration.ofMillis(1_040));
                case "production" -> new Settings(2, 21, Duration.ofMillis(2_300));
                default -> throw new IllegalArgumentException("no environment " + environment);
            };
        }
    }

    static OpsApi start(String environment) {
        return new OpsApi(Settings.of(environment));
    }

    URI url() {
        return front.url();
    }

    private Routes routes() {
        Routes routes = new Routes()
                .on("POST /login", asked -> Answer.ok("{\"token\":\"" + issue() + "\"}"))
                .on("GET /ids", asked -> Answer.ok("[11,12,13,14,15]"))
                .on("GET /ops-db-histories", protectedBy(asked -> Answer.error(500, "relation does not exist")))
                .on("GET /agreement-agencies/{id}", protectedBy(this::agreementAgency));
        for (String ledger : LEDGERS) {
            routes.on("GET /" + ledger, protectedBy(this::readLedger))
                    .on("GET /" + ledger + "/{id}", protectedBy(this::readLedger))
                    .on("GET /" + ledger + "/{id}/summary", protectedBy(this::readLedger));
        }
        REFERENCES.forEach(name -> routes.on("GET /" + name, protectedBy(asked -> Answer.ok())));
        return routes;
    }

    private String issue() {
        String token = UUID.randomUUID().toString();
        tokens.put(token, System.nanoTime() + S4_OpsApiLoadTest.TOKEN_LIFE.toNanos());
        return token;
    }

    private Endpoint protectedBy(Endpoint endpoint) {
        return asked -> {
            Long end = tokens.get(asked.bearer().orElse(""));
            return end == null || end - System.nanoTime() < 0 ? Answer.error(401, "log in") : endpoint.answer(asked);
        };
    }

    private Answer readLedger(Asked asked) throws InterruptedException {
        if (requests.incrementAndGet() % REQUESTS_PER_CONSOLIDATION == 0) {
            consolidate();
        }
        ledgers.readLock().lock();
        try {
            connections.hold(Duration.ofMillis(settings.queryMillis));
            return Answer.ok();
        } finally {
            ledgers.readLock().unlock();
        }
    }

    private void consolidate() throws InterruptedException {
        ledgers.writeLock().lock();
        try {
            Thread.sleep(settings.consolidation.toMillis());
        } finally {
            ledgers.writeLock().unlock();
        }
    }

    private Answer agreementAgency(Asked asked) {
        return agencies.incrementAndGet() > REQUESTS_UNTIL_DELETION
                ? Answer.error(404, "no agency " + asked.id())
                : Answer.ok();
    }

    @Override
    public void close() {
        front.close();
        gateway.close();
        backOffice.close();
    }
}
