package io.perfjunit.report.chart;

/** Writes SVG elements; names and values of attributes come in pairs, and all text is escaped. Confined to one drawing. */
final class Svg {

    private final StringBuilder out = new StringBuilder(4096);

    /** Opens the picture, with its title for screen readers. */
    static Svg picture(String id, String css, int width, int height, String title, String description) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                css,
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d",
                "font-family",
                "system-ui, sans-serif");
        svg.open("title", "id", id + "-t").text(title).close("title");
        return svg.open("desc", "id", id + "-d").text(description).close("desc");
    }

    /** Opens a picture that says nothing which the text beside it does not say. */
    static Svg ornament(String css, int width, int height) {
        return new Svg()
                .open(
                        "svg",
                        "class",
                        css,
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        width,
                        "height",
                        height,
                        "aria-hidden",
                        "true");
    }

    Svg open(String element, Object... attributes) {
        return start(element, attributes).raw(">");
    }

    Svg leaf(String element, Object... attributes) {
        return start(element, attributes).raw("/>");
    }

    Svg close(String element) {
        return raw("</" + element + ">");
    }

    Svg text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    /** A short text in one colour. */
    Svg label(double x, double y, String anchor, int size, Ink ink, String text) {
        return open(
                        "text",
                        "class",
                        "f-" + ink.css(),
                        "fill",
                        ink.colour(),
                        "x",
                        x,
                        "y",
                        y,
                        "text-anchor",
                        anchor,
                        "font-size",
                        size)
                .text(text)
                .close("text");
    }

    /** A line in one colour. */
    Svg stroke(Ink ink, double width, String path) {
        if (path.isEmpty()) {
            return this;
        }
        start(
                "path",
                "class",
                "s-" + ink.css(),
                "d",
                path,
                "fill",
                "none",
                "stroke",
                ink.colour(),
                "stroke-width",
                width,
                "stroke-linejoin",
                "round",
                "stroke-linecap",
                "round");
        if (!ink.dashes().isEmpty()) {
            raw(" stroke-dasharray=\"" + ink.dashes() + "\"");
        }
        return raw("/>");
    }

    /** An area in one colour. */
    Svg area(Ink ink, double opacity, String path) {
        if (path.isEmpty()) {
            return this;
        }
        start("path", "class", "f-" + ink.css(), "d", path, "fill", ink.colour());
        return opacity == 1 ? raw("/>") : raw(" fill-opacity=\"" + opacity + "\"/>");
    }

    /** A coordinate, to a tenth. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths / 10);
        long tenth = Math.abs(tenths % 10);
        return (tenths < 0 ? "-" : "") + whole + (tenth == 0 ? "" : "." + tenth);
    }

    private Svg start(String element, Object... attributes) {
        raw("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"");
            Object value = attributes[i + 1];
            text(value instanceof Double real ? number(real) : value.toString());
            raw("\"");
        }
        return this;
    }

    private Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escaped(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&#34;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
