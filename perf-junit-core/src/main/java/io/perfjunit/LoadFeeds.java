package io.perfjunit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** How far each feed has come in one load: every load begins with the first record. Shared by its users, none of whom waits. */
final class LoadFeeds {

    private final Map<Feed<?>, Position<?>> positions = new ConcurrentHashMap<>();

    <T> T next(Feed<T> feed, RandomGenerator random) {
        return position(feed).next(random);
    }

    @SuppressWarnings("unchecked") // a feed is the key of a position of its own type only
    private <T> Position<T> position(Feed<T> feed) {
        Position<?> position = positions.get(feed);
        if (position == null) {
            // Fetched outside of the map: whoever waits for slow data shall not hold back users of another feed.
            Position<T> fresh = new Position<>(feed);
            Position<?> other = positions.putIfAbsent(feed, fresh);
            position = other == null ? fresh : other;
        }
        return (Position<T>) position;
    }

    private static final class Position<T> {
        private final String label;
        private final FeedOrder order;
        private final List<T> records;
        private final AtomicLong given = new AtomicLong();

        Position(Feed<T> feed) {
            this.label = feed.records().label();
            this.order = feed.order();
            this.records = feed.records().all();
        }

        T next(RandomGenerator random) {
            return records.get(order.next(label, records.size(), given, random));
        }
    }
}
