package io.perfjunit.benchmarks;

import io.perfjunit.result.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording of every wait for a monitor and every park, however short. */
final class WaitRecording implements AutoCloseable {

    private static final String MONITOR = "jdk.JavaMonitorEnter";
    private static final String PARK = "jdk.ThreadPark";
    private static final String USER = "perf-junit-user-";

    private final Recording recording = new Recording();

    WaitRecording() {
        recording.enable(MONITOR).withThreshold(Duration.ZERO).withStackTrace();
        recording.enable(PARK).withThreshold(Duration.ZERO).withStackTrace();
        recording.start();
    }

    /** Ends the recording; what the threads of virtual users waited for while the measured window was open. */
    Waits waitsOfUsers(Timeline timeline) throws IOException {
        recording.stop();
        Path file = Files.createTempFile("waits", ".jfr");
        try {
            recording.dump(file);
            return count(file, timeline);
        } finally {
            Files.delete(file);
        }
    }

    private static Waits count(Path file, Timeline timeline) throws IOException {
        Instant from = timeline.startedAt().plus(timeline.windowStart());
        Instant to = timeline.startedAt().plus(timeline.windowEnd());
        long monitors = 0;
        long parks = 0;
        Map<String, Long> places = new TreeMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                boolean inWindow =
                        event.getStartTime().isAfter(from) && event.getEndTime().isBefore(to);
                if (inWindow && isOfUser(event)) {
                    boolean isMonitor = event.getEventType().getName().equals(MONITOR);
                    monitors += isMonitor ? 1 : 0;
                    parks += isMonitor ? 0 : 1;
                    places.merge(place(event), 1L, Long::sum);
                }
            }
        }
        return new Waits(monitors, parks, places);
    }

    private static boolean isOfUser(RecordedEvent event) {
        RecordedThread thread = event.getThread();
        return thread != null
                && thread.getJavaName() != null
                && thread.getJavaName().startsWith(USER);
    }

    /** The first frame outside the JDK. */
    private static String place(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        if (stack == null) {
            return "an unknown place";
        }
        return stack.getFrames().stream()
                .map(RecordedFrame::getMethod)
                .filter(method -> !method.getType().getName().startsWith("j"))
                .findFirst()
                .map(method -> method.getType().getName() + "." + method.getName())
                .orElse("an unknown place");
    }

    @Override
    public void close() {
        recording.close();
    }

    /**
     * What threads waited for.
     *
     * @param monitors how often a monitor was held by another thread
     * @param parks how often a thread was parked: locks and latches of java.util.concurrent, and sleeps by parkNanos
     * @param places how often by place
     */
    record Waits(long monitors, long parks, Map<String, Long> places) {}
}
