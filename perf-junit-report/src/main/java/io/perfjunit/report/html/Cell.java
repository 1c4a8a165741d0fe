package io.perfjunit.report.html;

import io.perfjunit.report.words.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text what it says
 * @param note what it adds in small letters; may be empty
 * @param picture SVG behind the text; may be empty
 * @param css its own style; may be empty
 * @param place what links lead to it by; may be empty
 */
record Cell(String text, String note, String picture, String css, String place) {

    static Cell of(String text) {
        return new Cell(VisibleText.line(text), "", "", "", "");
    }

    /** Its style, or null for none; a cell that says nothing has one of its own. */
    @Nullable
    String style() {
        if (text.isEmpty() && picture.isEmpty()) {
            return "blank";
        }
        return css.isEmpty() ? null : css;
    }

    Cell noting(String addition) {
        return new Cell(text, VisibleText.line(addition), picture, css, place);
    }

    Cell drawing(String svg) {
        return new Cell(text, note, svg, css, place);
    }

    Cell styled(String style) {
        return new Cell(text, note, picture, style, place);
    }

    /** The same for links to lead to. */
    Cell at(String anchor) {
        return new Cell(text, note, picture, css, anchor);
    }

    /** What links lead to it by, or null where none do. */
    @Nullable
    String id() {
        return place.isEmpty() ? null : place;
    }
}
