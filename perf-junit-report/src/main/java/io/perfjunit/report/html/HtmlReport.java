package io.perfjunit.report.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.perfjunit.report.compare.Comparison;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import java.util.List;
import java.util.Map;

/** Writes the pages of the report. */
public final class HtmlReport {

    private static final int FIRST_CAPACITY = 64 << 10;

    /** Our templates have no form tags, which are all that it would hear of. */
    private static final HtmlInterceptor NOBODY = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    };

    private HtmlReport() {}

    /**
     * The page of one run.
     *
     * @param run the run with its time series
     * @param runs all runs of the same test in this build, itself included, in the order in which they ran; may be empty
     */
    public static String page(RunDocument run, List<RunOutline> runs) {
        StringOutput out = new StringOutput(FIRST_CAPACITY);
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), NOBODY, PageView.of(run, runs));
        return out.toString();
    }

    /** The index over all runs of a build. */
    public static String index(BuildOutline build) {
        StringOutput out = new StringOutput(FIRST_CAPACITY);
        JteindexGenerated.render(new OwaspHtmlTemplateOutput(out), NOBODY, IndexView.of(build));
        return out.toString();
    }

    /** The page of a comparison. */
    public static String comparison(Comparison comparison) {
        StringOutput out = new StringOutput(FIRST_CAPACITY);
        JtecomparisonGenerated.render(new OwaspHtmlTemplateOutput(out), NOBODY, ComparisonView.of(comparison));
        return out.toString();
    }
}
