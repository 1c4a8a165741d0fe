package io.perfjunit.report.html;

/**
 * A script that a page carries, and the hash by which its content security policy allows it and no other. It is bundled from
 * {@code src/main/web} and adds nothing that a page does not say without it.
 *
 * @param js the text between the script tags
 * @param hash such as {@code sha256-…}
 */
record Script(String js, String hash) {

    private static final Script PAGE = read("page.js");
    private static final Script INDEX = read("index.js");

    /** That of the page of a test: charts and tables. */
    static Script ofPage() {
        return PAGE;
    }

    /** That of the index: its table. */
    static Script ofIndex() {
        return INDEX;
    }

    private static Script read(String name) {
        String js = Stylesheet.resource(name);
        if (js.contains("</script")) {
            throw new IllegalStateException(name + " would end the element that holds it");
        }
        return new Script(js, Stylesheet.hash(js));
    }
}
