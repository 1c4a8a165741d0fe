package io.perfjunit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Records that all users of a load share; {@link VirtualUser#feed} gives out the next one.
 *
 * <pre>{@code
 * static final Feed<Map<String, String>> ORDERS = Feed.csv("orders.csv");
 *
 * @LoadTest(users = 50, duration = "30s")
 * void orders(VirtualUser user) {
 *     service.place(user.feed(ORDERS).get("product"));
 * }
 * }</pre>
 *
 * <p>The records are fetched once. Keep a feed in a field of the test class, static or not: it is then fetched before any user
 * starts, and what is wrong with it is told with all other mistakes of the test before any call. Elsewhere the first user who asks
 * fetches while the others wait, within their calls; {@link #open} does it at a time of your own.
 *
 * <p>Every load begins with the first record. Ramp-up and warm-up take records too. A feed is immutable: {@link #random} and the
 * like return another one over the same records, which gives them out by itself.
 *
 * @param <T> type of the records
 */
public final class Feed<T> {

    private final FeedRecords<T> records;
    private final FeedOrder order;

    private Feed(FeedRecords<T> records, FeedOrder order) {
        this.records = records;
        this.order = order;
    }

    private static <T> Feed<T> of(FeedSource<T> source) {
        return new Feed<>(new FeedRecords<>(source), new FeedOrder.Circular());
    }

    /** The given records. */
    @SafeVarargs
    public static <T> Feed<T> of(T... records) {
        List<T> copy = new ArrayList<>();
        for (T record : records) {
            copy.add(record);
        }
        return of(new FeedSource<>("feed", () -> copy));
    }

    /**
     * What an iterable or a collection holds when the feed is opened. It has to come to an end.
     *
     * @throws IllegalArgumentException if it is a path, which would feed the names it is made of
     */
    public static <T> Feed<T> of(Iterable<? extends T> records) {
        if (records instanceof Path path) {
            throw new IllegalArgumentException("Feed.of(" + path
                    + ") would feed the names in the path; for what is in the file use Feed.csv or Feed.json");
        }
        return of(new FeedSource<T>("feed", () -> {
            List<T> all = new ArrayList<>();
            records.forEach(all::add);
            return all;
        }));
    }

    /** What {@code fetch} returns; it is called once, such as to ask a database for the ids it knows. */
    public static <T> Feed<T> loading(Callable<? extends Collection<T>> fetch) {
        return of(new FeedSource<>("feed", fetch));
    }

    /**
     * The rows of a file of comma-separated values with a header line, as maps from column to value. UTF-8, quotes as in RFC 4180;
     * blank lines are passed over, and a row with more or fewer columns than the header is an error.
     */
    public static Feed<Map<String, String>> csv(Path file) {
        return csv(FeedFile.of(file));
    }

    /**
     * As {@link #csv(Path)}, from the class path.
     *
     * @param resource name on the class path, such as {@code orders.csv} or {@code data/orders.csv}
     */
    public static Feed<Map<String, String>> csv(String resource) {
        return csv(FeedFile.onClassPath(resource));
    }

    private static Feed<Map<String, String>> csv(FeedFile file) {
        return of(new FeedSource<>(file.label(), () -> new CsvRows(file.label()).read(file.text())));
    }

    /** The objects in the array that a JSON file holds, as maps. Needs {@code jackson-databind} 2 on the class path. */
    public static Feed<Map<String, Object>> json(Path file) {
        return json(FeedFile.of(file));
    }

    /** As {@link #json(Path)}, from the class path. */
    public static Feed<Map<String, Object>> json(String resource) {
        return json(FeedFile.onClassPath(resource));
    }

    private static Feed<Map<String, Object>> json(FeedFile file) {
        return of(new FeedSource<>(
                file.label(), () -> JsonFile.withJackson(file.label()).maps(file.bytes())));
    }

    /** As {@link #json(Path)}, each of the values in the array read as a {@code type}, such as a record of your own. */
    public static <T> Feed<T> json(Path file, Class<T> type) {
        return json(FeedFile.of(file), type);
    }

    /** As {@link #json(Path, Class)}, from the class path. */
    public static <T> Feed<T> json(String resource, Class<T> type) {
        return json(FeedFile.onClassPath(resource), type);
    }

    private static <T> Feed<T> json(FeedFile file, Class<T> type) {
        return of(new FeedSource<>(
                file.label(), () -> JsonFile.withJackson(file.label()).values(file.bytes(), type)));
    }

    /** The same records one after the other over all users, and after the last the first again. So is every feed at first. */
    public Feed<T> circular() {
        return new Feed<>(records, new FeedOrder.Circular());
    }

    /** The same records, each time any of them, drawn from {@link VirtualUser#random}. */
    public Feed<T> random() {
        return new Feed<>(records, new FeedOrder.Random());
    }

    /** The same records, each given out once in a load, whichever user it goes to. */
    public Feed<T> unique(WhenExhausted then) {
        return new Feed<>(records, new FeedOrder.Unique(then));
    }

    /**
     * Fetches the records now unless that has been done.
     *
     * @return this feed
     * @throws IllegalArgumentException if there are none or they cannot be read; says which file and row
     */
    public Feed<T> open() {
        records.all();
        return this;
    }

    FeedRecords<T> records() {
        return records;
    }

    FeedOrder order() {
        return order;
    }
}
