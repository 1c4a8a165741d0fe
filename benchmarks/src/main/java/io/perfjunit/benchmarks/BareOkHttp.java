package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.HdrHistogram.Histogram;

/**
 * The least that timing calls by OkHttp can cost through its public API, each by itself: a client, a pool and a dispatcher per thread, no
 * time-outs, the request made once, two readings of the clock and one record in a histogram of the thread's own.
 */
class BareOkHttp implements HttpContestant {

    private static final NanoClock CLOCK = NanoClock.system();

    @Override
    public String name() {
        return "bare OkHttp";
    }

    @Override
    public void run(String url, int connections, Duration length) throws InterruptedException {
        long end = CLOCK.nanoTime() + length.toNanos();
        Request request = new Request.Builder().url(url).build();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread worker = new Thread(() -> loop(request, end));
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void loop(Request request, long end) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES))
                .dispatcher(new Dispatcher())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
        try {
            callUntil(end, client, request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes the calls of one thread. */
    void callUntil(long end, OkHttpClient client, Request request) throws IOException {
        timeUntil(end, () -> client.newCall(request).execute());
    }

    /** Sends a request. */
    interface Sending {
        Response send() throws IOException;
    }

    static void timeUntil(long end, Sending sending) throws IOException {
        Histogram histogram = new Histogram(3);
        long from = CLOCK.nanoTime();
        while (from - end < 0) {
            from = CLOCK.nanoTime();
            read(sending);
            histogram.recordValue(CLOCK.nanoTime() - from);
        }
    }

    private static void read(Sending sending) throws IOException {
        try (Response response = sending.send()) {
            byte[] body = response.body().bytes();
            if (response.code() != 200 || body.length != 100) {
                throw new IOException("status " + response.code() + ", " + body.length + " bytes");
            }
        }
    }
}
