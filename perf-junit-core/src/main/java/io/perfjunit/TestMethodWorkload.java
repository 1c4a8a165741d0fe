package io.perfjunit;

import io.perfjunit.engine.UserSession;
import io.perfjunit.engine.Workload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.TestInstances;
import org.opentest4j.TestAbortedException;

/** A test method as the work of every virtual user, with what prepares and ends the user. */
final class TestMethodWorkload implements Workload, AutoCloseable {

    private final Method method;
    private final TestInstances instances;
    private final Object instance;
    private final @Nullable Object[] resolved;
    private final UserMethods beforeUser;
    private final UserMethods afterUser;
    private final OpenUserParameters parameters;
    private LoadFeeds feeds = new LoadFeeds();
    private LoadShares shares = new LoadShares();

    /**
     * The work of {@code method}.
     *
     * @param instances the one test instance that all users share, with those around it
     * @param resolved arguments as JUnit has resolved them, the same for all users
     */
    TestMethodWorkload(
            Method method,
            TestInstances instances,
            @Nullable Object[] resolved,
            UserMethods beforeUser,
            UserMethods afterUser,
            OpenUserParameters parameters) {
        this.method = method;
        this.instances = instances;
        this.instance = instances.getInnermostInstance();
        this.resolved = resolved;
        this.beforeUser = beforeUser;
        this.afterUser = afterUser;
        this.parameters = parameters;
        method.setAccessible(true);
    }

    /** A load that is run once more gets the same records. */
    @Override
    public void begin() {
        feeds = new LoadFeeds();
        shares.close();
        shares = new LoadShares();
    }

    /** The last load has ended. */
    @Override
    public void close() {
        shares.close();
    }

    /** What is to be told of the load that has just ended, beside its figures. */
    List<String> notices() {
        return Stream.concat(parameters.notices().stream(), shares.notices().stream())
                .distinct()
                .toList();
    }

    @Override
    public UserTask prepare(UserSession session) throws Throwable {
        VirtualUser user = VirtualUser.ofThisThread(session, feeds, shares);
        UserValues values = parameters.forUser(user);
        beforeUser.invoke(instances, values);
        return new Task(user.tallies(), values, values.argumentsOf(method, resolved));
    }

    @Override
    public boolean aborts(Throwable thrown) {
        return thrown instanceof TestAbortedException;
    }

    @Override
    public boolean endsLoad(Throwable thrown) {
        return FeedExhaustedException.endsLoad(thrown);
    }

    private final class Task implements UserTask {
        private final CallTallies tallies;
        private final UserValues values;
        private final @Nullable Object[] arguments;

        Task(CallTallies tallies, UserValues values, @Nullable Object[] arguments) {
            this.tallies = tallies;
            this.values = values;
            this.arguments = arguments;
        }

        @Override
        public void iterate() throws Throwable {
            tallies.beginIteration();
            try {
                method.invoke(instance, arguments);
                values.ended();
            } catch (InvocationTargetException wrapped) {
                values.failed();
                throw wrapped.getCause();
            } catch (Throwable failure) {
                values.failed();
                throw failure;
            } finally {
                tallies.endIteration();
            }
        }

        @Override
        public void takePart(RemainingIterations iterations) {
            values.around(iterations::makeUntil);
        }

        @Override
        public void end() throws Throwable {
            afterUser.invoke(instances, values);
        }
    }
}
