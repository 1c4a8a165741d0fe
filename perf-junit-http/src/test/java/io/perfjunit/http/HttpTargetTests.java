package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.UserParameterProvider.LoadScope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTargetTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,         http://localhost:8080",
        "http://localhost:8080/,        http://localhost:8080",
        "https://shop.test/api,         https://shop.test/api",
        "https://shop.test/api/,        https://shop.test/api",
        "HTTP://Shop.test:80/,          http://shop.test",
        "http://[::1]:8080,             http://[::1]:8080",
    })
    void aTargetIsTheUrlOfAService(String written, String text) {
        assertThat(BaseUrl.of(written, UnaryOperator.identity()).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | is empty; write a URL such as \"http://localhost:8080\"",
                "localhost:8080           | has no scheme; write a URL such as \"http://localhost:8080\"",
                "shop.test/api            | has no scheme; write a URL such as \"http://localhost:8080\"",
                "//shop.test              | has no scheme; write a URL such as \"http://localhost:8080\"",
                "file:/etc                | is not http or https; write a URL such as \"http://localhost:8080\"",
                "ftp://shop.test          | is not http or https; write a URL such as \"http://localhost:8080\"",
                "http:shop.test           | names no host; write a URL such as \"http://localhost:8080\"",
                "http://                  | names no host; write a URL such as \"http://localhost:8080\"",
                "http:///api              | names no host; write a URL such as \"http://localhost:8080\"",
                "http://shop.test?x=1     | holds a query or fragment; these belong to the templates of the calls",
                "http://shop.test/#x      | holds a query or fragment; these belong to the templates of the calls",
            })
    void malformedTargetsAreToldInFull(String written, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(written, UnaryOperator.identity()))
                .withMessage("@HttpTarget = \"" + written + "\": " + rule);
    }

    @ParameterizedTest
    @CsvSource({"http://shop.test:99999", "http://shop test", "http://shop.test:80x"})
    void whatIsNoUrlIsToldWithTheReason(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(written, UnaryOperator.identity()))
                .withMessageStartingWith("@HttpTarget = \"" + written + "\": is malformed (Invalid URL ")
                .withMessageEndingWith("); write a URL such as \"http://localhost:8080\"");
    }

    @Test
    void aPasswordInATargetIsRejectedAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of("http://joe:hunter2@shop.test", UnaryOperator.identity()))
                .withMessage(
                        "@HttpTarget = \"http://***@shop.test\": holds a user or password, which would show in reports;"
                                + " send an Authorization header instead");
    }

    @Test
    void aPlaceholderIsResolvedAndBothTextsAreToldIfItIsWrong() {
        assertThat(BaseUrl.of("${shop.url}", text -> "http://shop.test").text()).isEqualTo("http://shop.test");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of("${shop.url}", text -> "file:/etc"))
                .withMessage("@HttpTarget = \"${shop.url}\", here \"file:/etc\": is not http or https;"
                        + " write a URL such as \"http://localhost:8080\"");
    }

    @Test
    void aPlaceholderThatNothingSetsIsTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of("${shop.url}", text -> {
                    throw new IllegalArgumentException("nothing sets ${shop.url}");
                }))
                .withMessage("@HttpTarget = \"${shop.url}\": nothing sets ${shop.url}");
    }

    @Test
    void theMethodComesBeforeTheClass() throws Exception {
        assertThat(found(OnClass.class, "own")).isEqualTo("http://method");
        assertThat(found(OnClass.class, "plain")).isEqualTo("http://class");
    }

    @Test
    void theClassComesBeforeWhatItExtendsAndThatBeforeWhatItIsNestedIn() throws Exception {
        assertThat(found(Extending.class, "plain")).isEqualTo("http://class");
        assertThat(found(Implementing.class, "plain")).isEqualTo("http://interface");
        assertThat(found(OnClass.Nested.class, "plain")).isEqualTo("http://class");
        assertThat(found(OnClass.NestedExtending.class, "plain")).isEqualTo("http://superclass");
    }

    @Test
    void anAnnotationOfTheUsersOwnMayCarryIt() throws Exception {
        assertThat(found(Composed.class, "plain")).isEqualTo("http://shop");
        assertThat(found(Composed.class, "own")).isEqualTo("http://shop");
    }

    @Test
    void withoutATargetTheLoadIsNotOpened() throws Exception {
        LoadScope scope = scope(Without.class, Without.class.getDeclaredMethod("plain"));

        assertThatThrownBy(() -> new HttpUserProvider().open(scope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "@HttpTarget is missing on Without or the method, which has an HttpUser; say where its calls go, such as"
                                + " @HttpTarget(\"http://localhost:8080\")");
    }

    private static String found(Class<?> testClass, String method) throws Exception {
        AnnotatedElement element = Stream.concat(
                        Stream.of(testClass.getDeclaredMethods()), Stream.of(testClass.getMethods()))
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return TargetLookup.find(element, testClass).orElseThrow().value();
    }

    private static LoadScope scope(Class<?> testClass, AnnotatedElement method) {
        return new LoadScope() {
            @Override
            public Class<?> testClass() {
                return testClass;
            }

            @Override
            public AnnotatedElement testMethod() {
                return method;
            }

            @Override
            public int concurrency() {
                return 1;
            }

            @Override
            public String resolve(String text) {
                return text;
            }

            @Override
            public <T> Optional<T> read(String key, String written, String origin, Function<String, T> unit) {
                return Optional.of(unit.apply(written));
            }

            @Override
            public void reject(String mistake) {
                throw new IllegalArgumentException(mistake);
            }
        };
    }

    @HttpTarget("http://class")
    public static class OnClass {
        @HttpTarget("http://method")
        public void own() {}

        public void plain() {}

        class Nested {
            public void plain() {}
        }

        class NestedExtending extends Superclass {
            @Override
            public void plain() {}
        }
    }

    static class Extending extends OnClass {}

    @HttpTarget("http://superclass")
    static class Superclass {
        public void plain() {}
    }

    @HttpTarget("http://interface")
    interface Service {}

    static class Implementing implements Service {
        void plain() {}
    }

    @HttpTarget("http://shop")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shop {}

    @Shop
    @Retention(RetentionPolicy.RUNTIME)
    @interface ShopTest {}

    @ShopTest
    static class Composed {
        void plain() {}

        @Shop
        void own() {}
    }

    static class Without {
        void plain() {}
    }
}
