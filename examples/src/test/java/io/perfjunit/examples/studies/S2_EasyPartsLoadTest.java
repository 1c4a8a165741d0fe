package io.perfjunit.examples.studies;

import static io.perfjunit.sla.Severity.WARN;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;

/** Study 2, within one process: what its database, its cache and its memory do under load. */
class S2_EasyPartsLoadTest {

    static final EasyDatabase database = new EasyDatabase(100, Duration.ofSeconds(5));

    // tag::parts[]
    @LoadTest(users = 4, duration = "3s")
    @Sla(step = "single select", p95 = "10ms", severity = WARN)
    @Sla(step = "join", p95 = "5ms", severity = WARN)
    @Sla(step = "insert", p95 = "10ms", severity = WARN)
    @Sla(step = "batch insert", p95 = "10ms", severity = WARN)
    @Sla(step = "update", p95 = "15ms", severity = WARN)
    @Sla(step = "delete", p95 = "15ms", severity = WARN)
    @Sla(metric = "sql.statements", atMost = "10")
    void databaseOperations(VirtualUser user) throws Exception {
        int id = 1 + user.random().nextInt(EasyDatabase.ITEMS);
        user.step("single select", () -> database.run("select * from items where id = ?", 3, id));
        user.step(
                "join",
                () -> database.run(
                        "select * from order_lines l join items i on i.id = l.item_id where l.order_id = ?", 18, 1));
        user.step("insert", () -> database.run(EasyDatabase.INSERT, 4, "one more"));
        user.step("batch insert", () -> database.insertTen(30));
        user.step("update", () -> database.run("update items set stock = stock + 1 where id = ?", 5, id));
        user.step("delete", () -> database.run("delete from order_lines where order_id = ?", 4, -id));
    }

    @LoadTest(users = 85, duration = "3s", thinkTime = "1ms..5ms")
    @Sla(metric = "cache.hit", atLeast = "90%", severity = WARN) // wanted,
    @Sla(metric = "cache.hit", atLeast = "50%") // to be borne
    @Sla(metric = "db.connections", atMost = "80", severity = WARN)
    @Sla(metric = "db.connections", atMost = "95")
    void cacheAndConnections(VirtualUser user) throws Exception {
        int key = user.random().nextInt(KEYS);
        boolean hit = user.step("cache", () -> CACHE.holds(key));
        user.rate("cache.hit", hit);
        if (!hit) {
            user.step("database", () -> database.run("select * from items where id = ?", 200, key));
            CACHE.keep(key);
        }
        user.gauge("db.connections", database.connectionsInUse());
    }

    @LoadTest(users = 4, duration = "6s", warmup = "1s")
    @Sla(metric = "jvm.allocation.perIteration", atMost = "4MB")
    @Sla(metric = "jvm.gc.pause.max", atMost = "1s")
    void memory(VirtualUser user) throws Exception {
        user.step("handle", () -> {
            byte[] work = new byte[1_000_000];
            FORGOTTEN.add(new byte[20_000 + work.length % 2]); // a listener that is never removed
            Thread.sleep(8);
        });
    }
    // end::parts[]

    private static final int KEYS = 100;
    private static final Cache CACHE = new Cache(68);

    /** What leaks; given back at the end. */
    private static final Queue<byte[]> FORGOTTEN = new ConcurrentLinkedQueue<>();

    /** Keeps the keys that were used last. */
    private static final class Cache {

        private final Map<Integer, Boolean> kept;

        Cache(int size) {
            kept = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
                    return size() > size;
                }
            };
        }

        synchronized boolean holds(int key) {
            return kept.get(key) != null;
        }

        synchronized void keep(int key) {
            kept.put(key, true);
        }
    }

    @AfterAll
    static void close() {
        FORGOTTEN.clear();
        database.close();
    }
}
