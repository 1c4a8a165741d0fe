package io.perfjunit.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** How one request gets to the client. */
interface Sender {

    /** Sends it and waits for the headers of the answer, whose body is to be read or closed. */
    Response send() throws IOException;

    /** Breaks off what is being sent or received. Called by the watch. */
    void cancel();

    /** A request that is a call of its own. */
    record Single(Call call) implements Sender {

        @Override
        public Response send() throws IOException {
            return call.execute();
        }

        @Override
        public void cancel() {
            call.cancel();
        }
    }

    /** A request within a call that is held open for many. To break it off breaks that call off. */
    record Held(Interceptor.Chain chain, Request request) implements Sender {

        @Override
        public Response send() throws IOException {
            return chain.proceed(request);
        }

        @Override
        public void cancel() {
            chain.call().cancel();
        }
    }
}
