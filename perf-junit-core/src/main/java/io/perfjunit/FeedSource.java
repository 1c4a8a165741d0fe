package io.perfjunit;

import java.util.Collection;
import java.util.concurrent.Callable;

/**
 * Where the records of a feed come from.
 *
 * @param label how messages name the feed, as in {@code feed orders.csv}
 * @param read fetches the records; an {@link IllegalArgumentException} says by itself what is wrong with them
 */
record FeedSource<T>(String label, Callable<? extends Collection<? extends T>> read) {}
