package io.perfjunit.report.html;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.Comparison;
import io.perfjunit.report.words.Standing;
import io.perfjunit.report.words.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that stands on the page of a comparison.
 *
 * @param style the style sheet
 * @param script the script of tables
 * @param standing the tone of the card: bad when something is worse
 * @param title names of the sides
 * @param word what it comes to in a word
 * @param headline the same in a sentence
 * @param tests each test on all sides
 * @param alone tests of one side only
 */
record ComparisonView(
        Stylesheet style,
        Script script,
        Standing standing,
        String title,
        String word,
        String headline,
        List<ComparedTestView> tests,
        List<String> alone) {

    static ComparisonView of(Comparison comparison) {
        List<ComparedTestView> tests = new ArrayList<>();
        for (int i = 0; i < comparison.tests().size(); i++) {
            tests.add(ComparedTestView.of(comparison.tests().get(i), i));
        }
        boolean worse = comparison.real(true) > 0;
        boolean better = comparison.real(false) > 0;
        return new ComparisonView(
                Stylesheet.get(),
                Script.ofIndex(),
                worse ? Standing.BROKEN : better ? Standing.MET : Standing.INCONCLUSIVE,
                VisibleText.line(String.join(" · ", comparison.sides())),
                worse ? better ? "BETTER AND WORSE" : "WORSE" : better ? "BETTER" : "NO REAL CHANGE",
                ChangeWords.headline(comparison),
                tests,
                comparison.alone().stream().map(VisibleText::line).toList());
    }
}
