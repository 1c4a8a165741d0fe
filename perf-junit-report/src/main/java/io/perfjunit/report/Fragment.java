package io.perfjunit.report;

import io.perfjunit.report.outline.RunOutline;
import java.nio.file.Path;

/**
 * A run and the file that holds it.
 *
 * @param file its fragment
 * @param outline what an index needs of it
 */
record Fragment(Path file, RunOutline outline) {

    /** Its page, relative to the folder of the report. */
    String page() {
        return outline.page();
    }

    /** Class, method and invocation of its test. */
    String test() {
        return outline.run().test().key();
    }
}
