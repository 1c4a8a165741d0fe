package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class VirtualUserTests {

    @Test
    void aStepReturnsWhatItsCallReturnsAndHasStatisticsOfItsOwn() throws Exception {
        LoadResult result = Load.users(1).iterations(10).run(user -> {
            String page = user.step("list", () -> "page " + user.iteration());
            assertThat(page).isEqualTo("page " + user.iteration());
            user.step("buy", () -> {});
            user.step("buy", () -> {});
        });
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 10L));
        assertThat(result.steps()).extracting(StepResult::name).containsExactly("list", "buy");
        assertThat(result.steps()).extracting(step -> step.counts().total()).containsExactly(10L, 20L);
    }

    @Test
    void whatAStepThrowsPassesThroughCountsAsItsFailureAndIsToldOnce() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        TimeoutException timeout = new TimeoutException("slow");
        LoadResult result = Load.users(1).iterations(10).run(user -> {
            try {
                user.step("buy", () -> {
                    throw timeout;
                });
            } catch (TimeoutException e) {
                caught.add(e);
                throw e;
            }
        });
        assertThat(caught).hasSize(10).containsOnly(timeout);
        assertThat(result.step("buy").orElseThrow().counts().asMap()).isEqualTo(Map.of(Outcome.TIMEOUT, 10L));
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.TIMEOUT, 10L));
        assertThat(result.errors()).singleElement().satisfies(group -> {
            assertThat(group.step()).isEqualTo("buy");
            assertThat(group.count()).isEqualTo(10);
        });
    }

    @Test
    void aStepErrorThatTheBodyCatchesFailsTheStepOnly() throws Exception {
        LoadResult result = Load.users(1).iterations(10).run(user -> {
            try {
                user.step("cache", () -> {
                    throw new IllegalStateException("miss");
                });
            } catch (IllegalStateException miss) {
                user.step("load", () -> {});
            }
        });
        assertThat(result.iterations().counts().failed()).isZero();
        assertThat(result.step("cache").orElseThrow().counts().failed()).isEqualTo(10);
        assertThat(result.errors()).extracting(ErrorGroup::count).containsExactly(10L);
    }

    @Test
    void aStepNeedsAName() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        Load.users(1).iterations(1).run(user -> {
            try {
                user.step(" ", () -> {});
            } catch (IllegalArgumentException e) {
                caught.add(e);
            }
        });
        assertThat(caught).singleElement().satisfies(e -> assertThat(e).hasMessage("a step needs a name"));
    }

    @Test
    void attributesAreKeptPerUserAndType() throws Exception {
        LoadResult result = Load.users(5).iterations(500).run(user -> {
            if (user.find(StringBuilder.class).isEmpty()) {
                user.set(StringBuilder.class, new StringBuilder("user " + user.id()));
            }
            assertThat(user.get(StringBuilder.class)).hasToString("user " + user.id());
            assertThat(user.find(String.class)).isEmpty();
            assertThatThrownBy(() -> user.get(String.class))
                    .hasMessage(
                            "virtual user " + user.id() + " keeps no java.lang.String; set it in a @BeforeUser method");
        });
        assertThat(result.errors()).isEmpty();
        assertThat(result.iterations().counts().succeeded()).isEqualTo(500);
    }
}
