package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfjunit.Configuration.Sourced;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConfigurationTests {

    private final Settings settings = Settings.none();

    @Test
    void aSystemPropertyComesBeforeAJUnitParameterAndThatBeforeTheEnvironment() {
        settings.environment("PERF_USERS", "1");
        assertThat(users()).isEqualTo(new Sourced("1", "environment variable PERF_USERS"));
        settings.junitParameter("perf.users", "2");
        assertThat(users()).isEqualTo(new Sourced("2", "JUnit configuration parameter perf.users"));
        settings.property("perf.users", "3");
        assertThat(users()).isEqualTo(new Sourced("3", "-Dperf.users"));
    }

    @Test
    void whatNobodySetsIsNotThere() {
        assertThat(settings.configuration().find("perf.users")).isEmpty();
        assertThat(settings.configuration().get("perf.users")).isEmpty();
    }

    @Test
    void theNameOfAnEnvironmentVariableIsInCapitalsUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Configuration.environmentName("perf.iterations")).isEqualTo("PERF_ITERATIONS");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Configuration.environmentName("perf.test.A#b[GET /x].p95")).isEqualTo("PERF_TEST_A_B_GET__X__P95");
    }

    @Test
    void aPlaceholderIsReplacedByAJUnitParameterASystemPropertyOrTheEnvironment() {
        settings.environment("shop.url", "e1").environment("SHOP_PORT", "e2").environment("SHOP_PATH", "e3");
        settings.property("shop.port", "p2").property("shop.path", "p3").junitParameter("shop.path", "j3");
        assertThat(settings.configuration().resolve("${shop.url}:${shop.port}/${shop.path}!"))
                .isEqualTo("e1:p2/j3!");
    }

    @Test
    void aPlaceholderMayHaveADefault() {
        assertThat(settings.configuration().resolve("${shop.url:http://localhost:8080}/x"))
                .isEqualTo("http://localhost:8080/x");
        assertThat(settings.configuration().resolve("${limit:}")).isEmpty();
        settings.property("limit", "5ms");
        assertThat(settings.configuration().resolve("${limit:9ms}")).isEqualTo("5ms");
    }

    @Test
    void aValueIsTakenLiterally() {
        settings.property("money", "$1 and \\ and ${other}");
        assertThat(settings.configuration().resolve("${money}")).isEqualTo("$1 and \\ and ${other}");
        assertThat(settings.configuration().resolve("no placeholder, $5")).isEqualTo("no placeholder, $5");
    }

    @Test
    void aPlaceholderThatNothingSetsIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.configuration().resolve("http://${shop.host}/"))
                .withMessage("nothing sets ${shop.host}: it is no JUnit configuration parameter, system property or"
                        + " environment variable (SHOP_HOST)");
    }

    private Sourced users() {
        return settings.configuration().find("perf.users").orElseThrow();
    }
}
