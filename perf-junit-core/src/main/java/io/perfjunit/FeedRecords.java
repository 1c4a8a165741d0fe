package io.perfjunit;

import io.perfjunit.recorder.ForeignThrowable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a feed, fetched once. Safe for all users: the first who asks fetches, the others wait for it. */
final class FeedRecords<T> {

    private final FeedSource<T> source;
    private @Nullable List<T> records;
    private @Nullable RuntimeException mistake;

    FeedRecords(FeedSource<T> source) {
        this.source = source;
    }

    String label() {
        return source.label();
    }

    /**
     * All records, at least one.
     *
     * @throws IllegalArgumentException if there are none, or they cannot be read; the same one every time
     */
    synchronized List<T> all() {
        if (mistake != null) {
            throw mistake;
        }
        if (records == null) {
            records = fetch();
        }
        return records;
    }

    private List<T> fetch() {
        try {
            return checked(source.read().call());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(source.label() + " was interrupted while it was fetched", stopped);
        } catch (FeedMistake told) {
            throw remembered(told);
        } catch (Exception failure) {
            throw remembered(new FeedMistake(
                    source.label() + " cannot be read: " + new ForeignThrowable(failure).inWords(), failure));
        }
    }

    /** Asked again it says the same: who cannot be reached shall not be asked once per call. */
    private RuntimeException remembered(RuntimeException found) {
        mistake = found;
        return found;
    }

    private List<T> checked(Collection<? extends T> found) {
        List<T> all = new ArrayList<>(found);
        if (all.isEmpty()) {
            throw new FeedMistake(source.label() + " has no records");
        }
        int missing = all.indexOf(null);
        if (missing >= 0) {
            throw new FeedMistake(source.label() + " record " + (missing + 1) + " is null");
        }
        return List.copyOf(all);
    }

    /** What is wrong with a feed, in a sentence that needs no more words. */
    static final class FeedMistake extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        FeedMistake(String message) {
            super(message);
        }

        FeedMistake(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
