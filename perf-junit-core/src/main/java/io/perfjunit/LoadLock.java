package io.perfjunit;

import io.perfjunit.recorder.ForeignThrowable;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.run.Figures;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Keeps the loads of several JVMs of one user apart, since two at once would measure each other; those of one JVM are kept apart
 * by JUnit. It never keeps a load from running: one that could not have the lock says so in its notices.
 */
final class LoadLock implements AutoCloseable {

    /** The system gives a lock to a process, and takes it back when any channel on the file is closed: so one at a time. */
    private static final Semaphore IN_THIS_JVM = new Semaphore(1);

    private static final String SAME_JVM = "in the same JVM";
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Optional<LockFile> held;
    private final boolean isFirstOfJvm;
    private final List<String> notices = new ArrayList<>();

    private LoadLock(Optional<LockFile> held, boolean isFirstOfJvm) {
        this.held = held;
        this.isFirstOfJvm = isFirstOfJvm;
    }

    /** Holds nothing, for a load that shall not look whether there is another. */
    static LoadLock none() {
        return new LoadLock(Optional.empty(), false);
    }

    /** The file that all JVMs of this user lock. */
    static Path file() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir", ""), "perf-junit-" + user + ".lock");
    }

    /** What the key for it says: how long to wait, or {@code off} for not looking at all. */
    static Optional<Duration> patience(String text) {
        return text.equals("off") ? Optional.empty() : Optional.of(UnitParser.duration(text));
    }

    /**
     * Takes the lock for a test, and waits for it if need be.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    static LoadLock take(String test, Duration patience, Console console) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(); // It would close the file at the first touch.
        }
        if (!IN_THIS_JVM.tryAcquire()) {
            // To wait could be for good: one load may run within another.
            return none().with(beside(SAME_JVM));
        }
        LoadLock taken = null;
        try {
            taken = await(test, patience, console);
            return taken;
        } finally {
            if (taken == null) {
                IN_THIS_JVM.release();
            }
        }
    }

    private static LoadLock await(String test, Duration patience, Console console) throws InterruptedException {
        try {
            LockFile file = LockFile.open(file());
            boolean isHeld = false;
            try {
                String self = "pid " + ProcessHandle.current().pid() + ", " + test;
                isHeld = hold(
                        file,
                        self,
                        patience,
                        () -> console.say(test + ": waits for another load test to end (" + file.holder()
                                + "), at most " + Figures.duration(patience)));
                if (isHeld) {
                    return new LoadLock(Optional.of(file), true);
                }
                file.append(self);
                return new LoadLock(Optional.empty(), true).with(beside(file.holder()));
            } catch (OverlappingFileLockException heldByAnotherCopyOfThisClass) {
                return new LoadLock(Optional.empty(), true).with(beside(SAME_JVM));
            } finally {
                if (!isHeld) {
                    file.close();
                }
            }
        } catch (IOException | RuntimeException noFile) {
            return new LoadLock(Optional.empty(), true)
                    .with("may have run beside another load test, since there was no lock file to tell ("
                            + new ForeignThrowable(noFile).inWords() + ")");
        }
    }

    private interface Said {
        void say() throws IOException;
    }

    private static boolean hold(LockFile file, String self, Duration patience, Said waits)
            throws IOException, InterruptedException {
        NanoClock clock = NanoClock.system();
        long since = clock.nanoTime();
        boolean isHeld = file.tryHold(self);
        if (!isHeld && !patience.isZero()) {
            waits.say();
        }
        while (!isHeld && clock.nanoTime() - since < patience.toNanos()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            isHeld = file.tryHold(self);
        }
        return isHeld;
    }

    private LoadLock with(String notice) {
        notices.add(notice);
        return this;
    }

    private static String beside(String other) {
        return "ran beside another load test (" + other + "): figures may be too high";
    }

    /** What a reader has to know of the company that the load had; to be asked when it is over. */
    List<String> notices() {
        List<String> all = new ArrayList<>(notices);
        held.ifPresent(file -> {
            try {
                file.appended().stream().map(LoadLock::beside).forEach(all::add);
            } catch (IOException unreadable) {
                // Nobody can have left a word there either.
            }
        });
        return all;
    }

    @Override
    public void close() {
        held.ifPresent(file -> {
            try {
                file.close();
            } catch (IOException alreadyClosed) {
                // The lock is gone with it.
            }
        });
        if (isFirstOfJvm) {
            IN_THIS_JVM.release();
        }
    }
}
