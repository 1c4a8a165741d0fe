package io.perfjunit.examples.studies.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GatewayTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whatTheServiceAnswersComesThroughUnchanged() throws Exception {
        Endpoint echo = asked -> Answer.json(
                201,
                asked.method() + " " + asked.target() + " " + asked.bearer().orElse("") + " " + asked.body().length);
        try (WebService service = WebService.start(2, echo);
                Gateway gateway = new Gateway(service.url(), LONG)) {
            Answer answer =
                    gateway.answer(new Asked("POST", "/a?b=c", "", Optional.of("Bearer t"), new byte[] {1, 2, 3}));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(new String(answer.body())).isEqualTo("POST /a?b=c t 3");
        }
    }

    @Test
    void aServiceThatTakesTooLongIsA504AndGoesOnWithItsWork() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Endpoint slow = asked -> {
            held.await();
            done.countDown();
            return Answer.ok();
        };
        try (WebService service = WebService.start(2, slow);
                Gateway gateway = new Gateway(service.url(), Duration.ofMillis(50))) {
            assertThat(gateway.answer(get("/")).status()).isEqualTo(504);
            assertThat(done.getCount()).isEqualTo(1);
            held.countDown();
            done.await();
        }
    }

    @Test
    void aPathWithASlashAtItsEndIsAnother() throws Exception {
        Routes routes = new Routes()
                .on("GET /labels/", asked -> Answer.ok())
                .on("GET /posts/{id}", asked -> Answer.ok(asked.id()));

        assertThat(routes.answer(get("/labels/?x=1")).status()).isEqualTo(200);
        assertThat(routes.answer(get("/labels")).status()).isEqualTo(404);
        assertThat(new String(routes.answer(get("/posts/7")).body())).isEqualTo("7");
    }

    private static Asked get(String target) {
        return new Asked("GET", URI.create(target).toString(), "", Optional.empty(), new byte[0]);
    }
}
