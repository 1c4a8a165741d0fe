package io.perfjunit.report.live;

import java.io.IOException;

/** A picture that the script of a page may draw anew. */
public sealed interface Live permits LiveChart, LiveHeatMap {

    /** By which the script finds the picture that it replaces. */
    String id();

    /** The picture that stands there without script. */
    String picture();

    /** Writes what the script needs. */
    void write(LiveJson json) throws IOException;
}
