package io.perfjunit.benchmarks;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The same loop within one call that is held open: an interceptor may send as often as it likes, and the connection is not given back in
 * between.
 */
final class HeldOkHttp extends BareOkHttp {

    @Override
    public String name() {
        return "bare OkHttp, held";
    }

    @Override
    void callUntil(long end, OkHttpClient client, Request request) throws IOException {
        OkHttpClient held = client.newBuilder()
                .addInterceptor(chain -> {
                    timeUntil(end, () -> chain.proceed(request));
                    return chain.proceed(request);
                })
                .build();
        held.newCall(request).execute().close();
    }
}
