package io.perfjunit.examples.studies.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** A resource that serves so many at the same time, first come, first served; the others wait as long as it takes. */
public final class Lanes {

    private final Semaphore free;

    public Lanes(int number) {
        free = new Semaphore(number, true);
    }

    /** Waits for a lane and takes it for so long. */
    public void hold(Duration time) throws InterruptedException {
        free.acquire();
        try {
            Thread.sleep(time.toMillis());
        } finally {
            free.release();
        }
    }
}
