package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    private static String filled(String template, Object... values) {
        return Template.parse(template).fill("http://shop", values);
    }

    @Test
    void valuesGoIntoTheirPlacesInOrder() {
        assertThat(filled("/orders/{id}/items/{item}?page={page}", 42, "a-7", 3L))
                .isEqualTo("http://shop/orders/42/items/a-7?page=3");
    }

    @Test
    void aTemplateWithoutPlacesStaysAsItIs() {
        assertThat(filled("/orders?state=open&sort=%2B")).isEqualTo("http://shop/orders?state=open&sort=%2B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b        | a%2Fb",
                "a b        | a%20b",
                "ä€😀       | %C3%A4%E2%82%AC%F0%9F%98%80",
                "50%        | 50%25",
                "a?b#c      | a%3Fb%23c",
                "a;b=c      | a%3Bb%3Dc",
                "a+b&c      | a%2Bb%26c",
                "{x}        | %7Bx%7D",
                "%2e%2e     | %252e%252e",
                "A-z_0.9~   | A-z_0.9~",
            })
    void aValueIsOneSegmentOrOneQueryValueWhateverItHolds(String value, String encoded) {
        assertThat(filled("/files/{name}/x", value)).isEqualTo("http://shop/files/" + encoded + "/x");
        assertThat(filled("/search?q={q}&n=1", value)).isEqualTo("http://shop/search?q=" + encoded + "&n=1");
    }

    @Test
    void encodedValuesReachTheUrlUnchanged() {
        Endpoint endpoint =
                new Endpoint(HttpMethod.GET, "/files/{name}?q={q}", new BaseUrl("http://shop/api"), new RouteNames());

        assertThat(endpoint.request(new Object[] {"a/b ü%;+", "x&y=z +ü"}).url())
                .hasToString("http://shop/api/files/a%2Fb%20%C3%BC%25%3B%2B?q=x%26y%3Dz%20%2B%C3%BC");
    }

    @Test
    void tooFewValuesAreToldWithTheTemplate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled("/orders/{id}/items/{item}", 42))
                .withMessage(
                        "template \"/orders/{id}/items/{item}\": it has 2 placeholders {id}, {item} but was given 1 value");
    }

    @Test
    void tooManyValuesAreToldWithTheTemplate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled("/orders", 42))
                .withMessage("template \"/orders\": it has no placeholders but was given 1 value");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void aValueCannotLeadToAnotherPath(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled("/files/{name}", value))
                .withMessage(
                        "template \"/files/{name}\": a path segment cannot be \".\" or \"..\"; it would lead to another path");
        assertThatIllegalArgumentException().isThrownBy(() -> filled("/files/{name}/x", value));
        assertThatIllegalArgumentException().isThrownBy(() -> filled("/files/{a}{b}/x", ".", "."));
        assertThatIllegalArgumentException().isThrownBy(() -> filled("/files/.{a}", "."));
        assertThat(filled("/files?up={name}", value)).isEqualTo("http://shop/files?up=" + value);
        assertThat(filled("/files/v{name}", value)).isEqualTo("http://shop/files/v" + value);
    }

    @Test
    void anEmptyValueWouldCallAnotherResourceAndIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled("/orders/{id}", ""))
                .withMessage("template \"/orders/{id}\": the value of {id} is empty");
        assertThat(filled("/orders?q={q}", "")).isEqualTo("http://shop/orders?q=");
    }

    @Test
    void nullIsNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled("/orders?q={q}", (Object) null))
                .withMessage("template \"/orders?q={q}\": the value of {q} is null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders/{id}              | it must begin with / or http:// or https://",
                "ftp://shop/orders        | it must begin with / or http:// or https://",
                "/orders/{id              | its braces do not make {placeholders}; write %7B and %7D for literal ones",
                "/orders/id}              | its braces do not make {placeholders}; write %7B and %7D for literal ones",
                "/orders/{}               | its braces do not make {placeholders}; write %7B and %7D for literal ones",
                "/orders/{a/b}            | its braces do not make {placeholders}; write %7B and %7D for literal ones",
                "/orders#top              | a fragment (#) is never sent",
                "http://{host}/orders     | its host must be fixed, without user, password and placeholders",
                "http:///orders           | its host must be fixed, without user, password and placeholders",
            })
    void malformedTemplatesAreNamed(String template, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.parse(template))
                .withMessage("template \"" + template + "\": " + rule);
    }

    @Test
    void aPasswordInAnAbsoluteTemplateIsRejectedAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.parse("http://joe:hunter2@shop/orders"))
                .withMessage(
                        "template \"http://***@shop/orders\": its host must be fixed, without user, password and placeholders");
    }

    @Test
    void theStepIsNamedByMethodAndTemplate() {
        BaseUrl base = new BaseUrl("http://shop");

        assertThat(new Endpoint(HttpMethod.GET, "/orders/{id}", base, new RouteNames()).step())
                .isEqualTo("GET /orders/{id}");
        assertThat(new Endpoint(HttpMethod.DELETE, "/a?b={c}", base, new RouteNames()).step())
                .isEqualTo("DELETE /a?b={c}");
        assertThat(new Endpoint(HttpMethod.POST, "https://pay/{x}", base, new RouteNames()).step())
                .isEqualTo("POST https://pay/{x}");
    }

    @Test
    void idsWrittenIntoATemplateArePlacesInTheNameOfTheStepOnly() {
        Endpoint endpoint =
                new Endpoint(HttpMethod.GET, "/orders/42?page=2", new BaseUrl("http://shop"), new RouteNames());

        assertThat(endpoint.step()).isEqualTo("GET /orders/{id}?page={page}");
        assertThat(endpoint.request(new Object[0]).url()).hasToString("http://shop/orders/42?page=2");
        assertThat(endpoint.shown(new Object[0])).isEqualTo("/orders/42?…");
    }

    @Test
    void templatesWithPlacesAreNamedHoweverManyThereAre() {
        Endpoints endpoints = new Endpoints(new BaseUrl("http://shop"));
        for (int i = 0; i <= RouteNames.MOST; i++) {
            endpoints.of(HttpMethod.GET, "/slug-" + i);
        }

        assertThat(endpoints.of(HttpMethod.GET, "/one-more").step()).isEqualTo("GET (other)");
        assertThat(endpoints.of(HttpMethod.GET, "/one-more/{id}").step()).isEqualTo("GET /one-more/{id}");
        assertThat(endpoints.notices()).singleElement().asString().startsWith("step names were capped: 100 ");
    }

    @Test
    void anAbsoluteTemplateDoesNotStandBehindTheTarget() {
        Endpoint endpoint =
                new Endpoint(HttpMethod.GET, "https://pay:8443/{x}", new BaseUrl("http://shop"), new RouteNames());

        assertThat(endpoint.request(new Object[] {1}).url()).hasToString("https://pay:8443/1");
    }

    @Test
    void theRequestOfATemplateWithoutPlacesIsMadeOnce() {
        Endpoint endpoint = new Endpoint(HttpMethod.GET, "/orders", new BaseUrl("http://shop"), new RouteNames());

        assertThat(endpoint.request(new Object[0])).isSameAs(endpoint.request(new Object[0]));
    }

    @Test
    void messagesShowThePathWithoutQueryAndSecrets() {
        assertThat(Template.parse("/orders/{id}/x?q={q}&r={r}").shown(new Object[] {"a b", "c", "d"}))
                .isEqualTo("/orders/a%20b/x?…");
        assertThat(Template.parse("/reset/{resetToken}/x").shown(new Object[] {"geheim"}))
                .isEqualTo("/reset/***/x");
    }

    @Test
    void endpointsAreReadOnceAndTheirNumberIsBounded() {
        Endpoints endpoints = new Endpoints(new BaseUrl("http://shop"));
        Endpoint first = endpoints.of(HttpMethod.GET, "/0");
        for (int i = 1; i <= Endpoints.MOST; i++) {
            endpoints.of(HttpMethod.GET, "/" + i);
        }

        assertThat(endpoints.of(HttpMethod.GET, "/0")).isSameAs(first);
        assertThat(endpoints.of(HttpMethod.POST, "/0")).isNotSameAs(first);
        assertThat(endpoints.of(HttpMethod.GET, "/" + Endpoints.MOST))
                .isNotSameAs(endpoints.of(HttpMethod.GET, "/" + Endpoints.MOST));
        assertThat(endpoints.notices())
                .singleElement()
                .asString()
                .startsWith("GET calls have 1,000 templates or more, and those beyond are read anew for every call");
    }
}
