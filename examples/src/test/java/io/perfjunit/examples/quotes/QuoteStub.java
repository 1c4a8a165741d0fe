package io.perfjunit.examples.quotes;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.stub.ClientCalls;

/** Calls a {@link QuoteService} and waits for the answer. */
public record QuoteStub(Channel channel, CallOptions options) {

    /** A stub without a limit of time. */
    public static QuoteStub of(Channel channel) {
        return new QuoteStub(channel, CallOptions.DEFAULT);
    }

    /** What an article costs. */
    public String quote(String article) {
        return ClientCalls.blockingUnaryCall(channel, QuoteService.QUOTE, options, article);
    }
}
