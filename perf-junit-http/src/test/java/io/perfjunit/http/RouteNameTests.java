package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /orders/42 | /orders/{id}
            /orders/42/lines/7 | /orders/{id}/lines/{id}
            /orders/-1/ | /orders/{id}/
            /orders/1,2,3 | /orders/{id}
            /orders/42.json | /orders/{id}.json
            /orders/42;jsessionid=1A530637289A03B0 | /orders/{id}
            /orders/550e8400-e29b-41d4-a716-446655440000 | /orders/{uuid}
            /orders/550E8400-E29B-41D4-A716-446655440000.pdf | /orders/{uuid}.pdf
            /orders/507f1f77bcf86cd799439011 | /orders/{id}
            /blobs/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 | /blobs/{id}
            /orders/01ARZ3NDEKTSV4RRFFQ69G5FAV | /orders/{id}
            /orders/cjld2cjxh0000qzrmn831i7rn | /orders/{id}
            /orders/VQ6EAOKbQdSnFkRmVUQAAA== | /orders/{id}
            /customers/cus_NffrFeUfNV2Hib | /customers/{id}
            /users/ada@example.org | /users/{email}
            /users/ada%40example.org/orders | /users/{email}/orders
            /days/2026-11-21 | /days/{date}
            /days/2026-11-21T10:00:00Z | /days/{date}
            /verify/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.abc_def-123 | /verify/{id}
            /orders?page=2#top | /orders
            https://shop.example:8443/orders/42?x=1 | /orders/{id}
            https://shop.example:8443 | /
            / | /
            """)
    void idsOfAPathBecomePlaces(String path, String name) {
        assertThat(RouteName.ofPath(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders",
                "/api/v2.1/orders",
                "/oauth2/token",
                "/getCustomerOrdersV2",
                "/oauth2CallbackEndpointV2",
                "/order-history-2024-report",
                "/internationalization",
                "/ORDER_STATUS_BY_CUSTOMER_1",
                "/facade/decade",
                "/cafe2024",
                "/files/report.2.csv",
                "/@ada",
                "/orders/{id}",
                "/orders/{id}.json",
                "/orders//lines"
            })
    void wordsStayAsTheyAre(String path) {
        assertThat(RouteName.ofPath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /orders/{id} | /orders/{id}
            /orders/42?fields={fields} | /orders/{id}?fields={fields}
            /orders?page=2&sort=date&after=2026-11-21 | /orders?page={page}&sort=date&after={after}
            /orders?access_token=abcdef | /orders?access_token={access_token}
            /orders?access_token={t} | /orders?access_token={t}
            /orders?open | /orders?open
            http://shop:8080/orders/42 | http://shop:8080/orders/{id}
            http://shop:8080 | http://shop:8080
            http://10.0.0.7/orders/{order} | http://10.0.0.7/orders/{order}
            """)
    void idsWrittenIntoATemplateBecomePlaces(String template, String name) {
        assertThat(RouteName.ofTemplate(template)).isEqualTo(name);
    }

    @Test
    void mostChanceIdsAreRecognised() {
        Random random = new Random(7);
        byte[] bytes = new byte[16];
        int recognised = 0;
        for (int i = 0; i < 1_000; i++) {
            random.nextBytes(bytes);
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            recognised += RouteName.ofPath("/orders/" + id).equals("/orders/{id}") ? 1 : 0;
        }

        assertThat(recognised).isGreaterThan(900);
    }
}
