package io.perfjunit.report.command;

import io.perfjunit.report.KeptReport;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands as a shell would, and makes the reports that they look at. */
public final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int exitCode;

    /** Runs a command; what it prints replaces what was printed before. */
    public Shell run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        exitCode = PerfJUnit.run(new PrintWriter(out), new PrintWriter(err), words);
        return this;
    }

    public int exitCode() {
        return exitCode;
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    /** A folder with runs of a session of its own, and nothing made of them yet. */
    static Path report(Path folder, String session, RunFixture... runs) throws IOException {
        for (RunFixture run : runs) {
            var document = RunMapper.toDocument(
                    run.build(), new SessionDocument(session, RunFixture.START.toString(), "build of " + session));
            new KeptReport(folder).keep(document.id(), RunJson.write(document));
        }
        return folder;
    }
}
