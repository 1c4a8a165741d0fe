package io.perfjunit.engine;

import io.perfjunit.plan.ThreadKind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** Makes the threads of virtual users: platform threads, or virtual ones where the JVM has them and they pay. */
public final class WorkerThreads {

    /** Up to so many users AUTO takes platform threads; measured in {@code benchmarks/}. */
    public static final int MOST_PLATFORM_THREADS = 500;

    private static final Optional<ThreadFactory> VIRTUAL = virtualFactory();

    private WorkerThreads() {}

    /** True on a JVM that has virtual threads: 21 and later. */
    public static boolean hasVirtual() {
        return VIRTUAL.isPresent();
    }

    /** A thread for a user, not started, with the context class loader of the calling thread. */
    static Thread create(ThreadKind kind, int users, int user, Runnable work) {
        Thread thread = isVirtual(kind, users) ? VIRTUAL.orElseThrow().newThread(work) : platform(work);
        thread.setName("perf-junit-user-" + user);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        return thread;
    }

    private static Thread platform(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** Whether so many users of that kind run on virtual threads. */
    static boolean isVirtual(ThreadKind kind, int users) {
        return switch (kind) {
            case PLATFORM -> false;
            case VIRTUAL -> {
                if (!hasVirtual()) {
                    throw new IllegalStateException("this JVM has no virtual threads; they need Java 21 or later");
                }
                yield true;
            }
            case AUTO -> hasVirtual() && users > MOST_PLATFORM_THREADS;
        };
    }

    private static Optional<ThreadFactory> virtualFactory() {
        // Compiled for 17, where Thread.ofVirtual() does not exist; 19 and 20 have it as a preview that throws.
        if (Runtime.version().feature() < 21) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle ofVirtual = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            Object made = ofVirtual.invoke();
            return Optional.of((ThreadFactory) factory.invoke(made));
        } catch (Throwable absent) {
            return Optional.empty();
        }
    }
}
