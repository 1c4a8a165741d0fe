package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.engine.LoadEngine;
import io.perfjunit.engine.LoadObserver;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.run.TestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.HierarchyTraversalMode;

class TestMethodWorkloadTests {

    @Test
    void aLoadThatIsRunOnceMoreGetsTheSameRecords() throws Exception {
        TestMethodWorkload workload = workload(new FedTestCase());
        for (int attempt = 1; attempt <= 2; attempt++) {
            LoadResult result = new LoadEngine(
                            Settings.none().read(FedTestCase.class, "calls").plan(),
                            workload,
                            LoadObserver.none(),
                            NanoClock.system())
                    .run();
            assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        }
    }

    private static TestMethodWorkload workload(FedTestCase instance) throws NoSuchMethodException {
        UserParameterTypes types = UserParameterTypes.ofClassPath();
        ConfigurationErrors errors = new ConfigurationErrors(new TestName("FedTestCase", "calls", ""));
        UserMethods none =
                UserMethods.find(FedTestCase.class, BeforeUser.class, HierarchyTraversalMode.TOP_DOWN, types, errors);
        var method = FedTestCase.class.getDeclaredMethod("calls", VirtualUser.class);
        var scope = new TestScope(FedTestCase.class, method, 2, Settings.none().configuration(), errors);
        return new TestMethodWorkload(
                method, new Only(instance), new Object[1], none, none, types.open(List.of(method), scope, errors));
    }

    /** An instance of a class without others around it. */
    private record Only(Object instance) implements TestInstances {

        @Override
        public Object getInnermostInstance() {
            return instance;
        }

        @Override
        public List<Object> getEnclosingInstances() {
            return List.of();
        }

        @Override
        public List<Object> getAllInstances() {
            return List.of(instance);
        }

        @Override
        public <T> Optional<T> findInstance(Class<T> type) {
            return Optional.of(type.cast(instance));
        }
    }

    static class FedTestCase {
        private final Feed<Integer> ids = Feed.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).unique(WhenExhausted.FAIL);

        @LoadTest(users = 2, iterations = 10)
        void calls(VirtualUser user) {
            user.feed(ids);
        }
    }
}
