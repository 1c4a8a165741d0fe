package io.perfjunit.examples.quotes;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.perfjunit.http.HttpSpan;
import io.perfjunit.http.HttpSteps;
import java.util.concurrent.TimeoutException;

/** Makes the calls of a channel steps, whichever kind of stub makes them. */
// tag::steps[]
public final class GrpcSteps implements ClientInterceptor {

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                HttpSpan span = HttpSteps.begin("POST", "/" + method.getFullMethodName());
                super.start(
                        new SimpleForwardingClientCallListener<>(listener) {
                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                end(span, status);
                                super.onClose(status, trailers);
                            }
                        },
                        headers);
            }
        };
    }

    private static void end(HttpSpan span, Status status) {
        if (status.isOk()) {
            span.answered(200);
        } else if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
            span.failed(new TimeoutException(status.getDescription()));
        } else {
            span.failed(status.asRuntimeException());
        }
    }
}
// end::steps[]
