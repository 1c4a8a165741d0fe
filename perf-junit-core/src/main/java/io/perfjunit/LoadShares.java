package io.perfjunit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the users of one load have come to share, one thing per type. */
final class LoadShares implements AutoCloseable {

    private final Map<Class<?>, LoadShare> byType = new ConcurrentHashMap<>();
    private final LoadTallies tallies = new LoadTallies();

    /** What the calls of this load need, as far as it is counted. */
    LoadTallies tallies() {
        return tallies;
    }

    <T extends LoadShare> T of(Class<T> type, Supplier<T> first) {
        LoadShare known = byType.get(type);
        return type.cast(known != null ? known : byType.computeIfAbsent(type, ignored -> first.get()));
    }

    /** What they have to tell of the load that has just ended. */
    List<String> notices() {
        return byType.values().stream()
                .flatMap(share -> share.notices().stream())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        tallies.close();
        byType.values().forEach(LoadShare::close);
    }
}
