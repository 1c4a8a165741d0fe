package io.perfjunit.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Memory that is set aside, so that a load whose body has taken all the rest can still be told. */
final class MemoryReserve {

    /** Room for the result of a usual load and its report. */
    private static final int BYTES = 4_000_000;

    private final AtomicReference<byte @Nullable []> block = new AtomicReference<>(new byte[BYTES]);

    /** Leaves it to whoever needs memory now. */
    void release() {
        block.set(null);
    }
}
