package io.perfjunit.examples.quotes;

import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A service that knows what things cost, as a generator would write it of a description. */
public final class QuoteService {

    static final MethodDescriptor<String, String> QUOTE = MethodDescriptor.<String, String>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName("shop.Quotes", "Quote"))
            .setRequestMarshaller(new Text())
            .setResponseMarshaller(new Text())
            .build();

    private QuoteService() {}

    /** What a server needs to know of it. */
    public static ServerServiceDefinition definition() {
        return ServerServiceDefinition.builder("shop.Quotes")
                .addMethod(QUOTE, ServerCalls.asyncUnaryCall((article, answer) -> {
                    answer.onNext(article + " costs 42");
                    answer.onCompleted();
                }))
                .build();
    }

    private static final class Text implements MethodDescriptor.Marshaller<String> {

        @Override
        public InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String parse(InputStream stream) {
            try {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
