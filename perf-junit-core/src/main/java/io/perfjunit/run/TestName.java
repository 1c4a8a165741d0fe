package io.perfjunit.run;

/**
 * Which test a load belongs to.
 *
 * @param className fully qualified name of the test class; the name of the load where there is no class
 * @param methodName name of the test method; empty where there is none
 * @param invocation display name of the invocation for a test that runs several times, such as {@code [2] SMALL}; else empty
 */
public record TestName(String className, String methodName, String invocation) {

    private static final int LONGEST_TITLE = 200;

    /** A load that runs outside JUnit. */
    public static TestName ofLoad(String name) {
        return new TestName(name, "", "");
    }

    /**
     * Class without its package, and method: {@code ShopLoadTest#shop}, or {@code ShopLoadTest#shop [2] SMALL}. One line, whatever
     * the arguments of a parameterized test say.
     */
    public String title() {
        String title = methodName.isEmpty() ? simpleClassName() : simpleClassName() + "#" + methodName;
        return PlainText.oneLine(invocation.isEmpty() ? title : title + " " + invocation, LONGEST_TITLE);
    }

    /** The class without its package; a nested class with the names of those around it, joined by dots. */
    public String simpleClassName() {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
