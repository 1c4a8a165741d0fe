package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.Interval;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import io.perfjunit.run.TestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The listeners of one execution of a test plan, and the console. Lives in JUnit's root store, which closes it when all tests have
 * been run. No listener can change a verdict or keep another from hearing.
 */
final class PerfSession implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(PerfSession.class);

    private final Console console;
    private final List<PerfRunListener> listeners = new ArrayList<>();

    private PerfSession(Configuration configuration) {
        this.console = Console.of(configuration);
        ServiceLoader.load(PerfRunListener.class, PerfSession.class.getClassLoader())
                .forEach(listeners::add);
        tell(listener -> {
            listener.sessionStarted(configuration);
            return Optional.empty();
        });
    }

    /** The session of a test; opened by the first test that asks for it. */
    static PerfSession of(ExtensionContext context, Configuration configuration) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(PerfSession.class, key -> new PerfSession(configuration), PerfSession.class);
    }

    Console console() {
        return console;
    }

    void loadStarted(TestName test, LoadPlan plan) {
        tell(listener -> {
            listener.loadStarted(test, plan);
            return Optional.empty();
        });
    }

    void intervalEnded(TestName test, LoadPlan plan, Interval interval) {
        tell(listener -> {
            listener.intervalEnded(test, plan, interval);
            return Optional.empty();
        });
    }

    /** Tells every listener; returns the first report that one of them wrote. */
    Optional<Path> runFinished(PerfRun run) {
        return tell(listener -> listener.runFinished(run));
    }

    private Optional<Path> tell(Function<PerfRunListener, Optional<Path>> news) {
        Optional<Path> first = Optional.empty();
        for (PerfRunListener listener : listeners) {
            try {
                Optional<Path> written = news.apply(listener);
                first = first.isPresent() ? first : written;
            } catch (RuntimeException | LinkageError failure) {
                console.complain(listener.getClass().getName() + " failed, its output is missing: " + failure);
            }
        }
        return first;
    }

    @Override
    public void close() {
        tell(PerfRunListener::sessionFinished).ifPresent(report -> console.say("report: " + report));
    }
}
