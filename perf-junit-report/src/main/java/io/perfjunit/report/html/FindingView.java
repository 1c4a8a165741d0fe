package io.perfjunit.report.html;

import io.perfjunit.report.json.FindingDocument;
import io.perfjunit.report.words.FindingText;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import java.util.List;
import java.util.Locale;

/**
 * One observation of the analysis.
 *
 * @param title what was seen
 * @param place in which step or stage; empty for the whole load
 * @param link where that stands on the page
 * @param confidence how sure it is, in words
 * @param css how its confidence looks
 * @param sentence what was seen with its figures
 * @param evidence every figure that it rests on
 * @param stepsAbout what the steps are, in words; empty when there are none
 * @param steps other steps that it concerns
 * @param refutedBy what would show that it is wrong
 * @param hint what to look at next
 */
record FindingView(
        String title,
        String place,
        String link,
        String confidence,
        String css,
        String sentence,
        List<Pair> evidence,
        String stepsAbout,
        List<Concerned> steps,
        String refutedBy,
        String hint) {

    private static final int MOST_STEPS = 40;

    /** A figure and its name. */
    record Pair(String name, String value) {}

    /** A step and where it stands. */
    record Concerned(String name, String link) {}

    static FindingView of(FindingDocument finding, Places places) {
        List<String> steps = finding.steps();
        int shown = Math.min(MOST_STEPS, steps.size());
        String leftOut = shown == steps.size() ? "" : ", of which the first " + MOST_STEPS + " are";
        return new FindingView(
                VisibleText.line(finding.title()),
                VisibleText.line(FindingText.place(finding)),
                places.link(finding.stage(), finding.step()),
                FindingText.confidence(finding.confidence()),
                finding.confidence().name().toLowerCase(Locale.ROOT),
                VisibleText.line(finding.sentence()),
                finding.evidence().stream()
                        .map(it -> new Pair(VisibleText.line(it.name()), FindingText.value(it)))
                        .toList(),
                steps.isEmpty() ? "" : Figures.count(steps.size(), "step") + leftOut,
                steps.subList(0, shown).stream()
                        .map(step -> new Concerned(VisibleText.line(step), places.link(finding.stage(), step)))
                        .toList(),
                VisibleText.line(finding.refutedBy()),
                VisibleText.line(finding.hint()));
    }
}
