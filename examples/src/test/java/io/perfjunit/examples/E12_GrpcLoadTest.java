package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.quotes.GrpcSteps;
import io.perfjunit.examples.quotes.QuoteService;
import io.perfjunit.examples.quotes.QuoteStub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Calls over gRPC: one by one as steps, or all of a channel. */
@Sla(errorRate = "0%")
class E12_GrpcLoadTest {

    // tag::step[]
    @LoadTest(users = 4, iterations = 200)
    @Sla(step = "quote", p95 = "1s")
    void asks(VirtualUser user) throws Exception {
        String quote = user.step("quote", () -> stub.quote("pen"));
        assertThat(quote).isEqualTo("pen costs 42");
    }
    // end::step[]

    // tag::interceptor[]
    static QuoteStub measured(Channel channel) {
        return QuoteStub.of(ClientInterceptors.intercept(channel, new GrpcSteps()));
    }

    @LoadTest(users = 4, iterations = 200)
    @Sla(step = "POST /shop.Quotes/Quote", p95 = "1s")
    void asksOverAMeasuredChannel() {
        measured.quote("pen");
    }
    // end::interceptor[]

    static Server server;
    static ManagedChannel channel;
    static QuoteStub stub;
    static QuoteStub measured;

    @BeforeAll
    static void open() throws Exception {
        server = InProcessServerBuilder.forName("quotes")
                .addService(QuoteService.definition())
                .build()
                .start();
        channel = InProcessChannelBuilder.forName("quotes").build();
        stub = QuoteStub.of(channel);
        measured = measured(channel);
    }

    @AfterAll
    static void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
