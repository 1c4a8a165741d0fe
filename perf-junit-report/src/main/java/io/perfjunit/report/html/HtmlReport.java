package io.perfjunit.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import java.util.List;

/** Writes the pages of the report. */
public final class HtmlReport {

    private static final int FIRST_CAPACITY = 64 << 10;

    private HtmlReport() {}

    /**
     * The page of one run.
     *
     * @param run the run with its time series
     * @param attempts all runs of the same test in this build, itself included, in the order in which they ran; may be empty
     */
    public static String page(RunDocument run, List<RunOutline> attempts) {
        StringOutput out = new StringOutput(FIRST_CAPACITY);
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), null, PageView.of(run, attempts));
        return out.toString();
    }

    /** The index over all runs of a build. */
    public static String index(BuildOutline build) {
        StringOutput out = new StringOutput(FIRST_CAPACITY);
        JteindexGenerated.render(new OwaspHtmlTemplateOutput(out), null, IndexView.of(build));
        return out.toString();
    }
}
