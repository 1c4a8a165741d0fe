package io.perfjunit.http;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Request;

/** Headers to be set on requests, one for each name. Owned by the thread of a user. */
final class HeaderLines {

    /** No headers, and nothing can be set. */
    static final HeaderLines NONE = new HeaderLines(List.of());

    private final List<HeaderLine> lines;

    /** Headers to be set. */
    HeaderLines() {
        this(new ArrayList<>(4));
    }

    private HeaderLines(List<HeaderLine> lines) {
        this.lines = lines;
    }

    /** Sets a header, instead of any set before under the name. */
    void set(HeaderLine line) {
        lines.removeIf(other -> other.isNamed(line.name()));
        lines.add(line);
    }

    /** These and one more; what has them keeps them as they are. */
    HeaderLines with(HeaderLine line) {
        HeaderLines more = new HeaderLines(new ArrayList<>(lines));
        more.set(line);
        return more;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean has(String name) {
        return lines.stream().anyMatch(line -> line.isNamed(name) && line.value() != null);
    }

    void on(Request.Builder request) {
        for (HeaderLine line : lines) {
            line.on(request);
        }
    }
}
