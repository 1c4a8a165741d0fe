package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.recorder.ForeignThrowable;
import io.perfjunit.result.Interval;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import io.perfjunit.run.TestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The listeners of one execution of a test plan, and the console. Lives in JUnit's root store, which closes it when all tests have
 * been run. No listener can change a verdict or keep another from hearing.
 */
// The store closes this type on every JUnit from 5.12 on; later ones call it deprecated, since they close any
// AutoCloseable.
@SuppressWarnings("deprecation")
final class PerfSession implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final int MOST_LISTENERS = 100;
    private static final int MOST_COMPLAINTS = 100;
    private static final Namespace NAMESPACE = Namespace.create(PerfSession.class);

    private final Console console;
    private final List<PerfRunListener> listeners = new ArrayList<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();

    private PerfSession(Configuration configuration) {
        this.console = Console.of(configuration);
        findListeners();
        tell(listener -> {
            listener.sessionStarted(configuration);
            return Optional.empty();
        });
    }

    /** Each by itself: one that cannot be made must not keep the next from hearing. */
    private void findListeners() {
        Iterator<PerfRunListener> found = ServiceLoader.load(PerfRunListener.class, PerfSession.class.getClassLoader())
                .iterator();
        for (int tries = 0; tries < MOST_LISTENERS && found.hasNext(); tries++) {
            try {
                listeners.add(found.next());
            } catch (ServiceConfigurationError broken) {
                complain("a listener could not be made, its output is missing: " + broken.getMessage()
                        + (broken.getCause() == null ? "" : ": " + new ForeignThrowable(broken.getCause()).inWords()));
            }
        }
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
            } catch (Throwable failure) {
                complain(listener.getClass().getName() + " failed, its output is missing: "
                        + new ForeignThrowable(failure).inWords());
            }
        }
        return first;
    }

    /** Once: a listener that fails at every interval would bury all else. */
    private void complain(String line) {
        if (complaints.size() < MOST_COMPLAINTS && complaints.add(line)) {
            console.complain(line);
        }
    }

    @Override
    public void close() {
        tell(PerfRunListener::sessionFinished).ifPresent(report -> console.say("report: " + report));
    }
}
