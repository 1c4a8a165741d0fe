package io.perfjunit.report.json;

/**
 * Which test a run belongs to.
 *
 * @param className fully qualified name of the test class, or the name of a load outside JUnit
 * @param methodName name of the test method; empty where there is none
 * @param invocation display name of the invocation for a test that runs several times; else empty
 * @param title class without its package, method and invocation
 */
public record TestDocument(String className, String methodName, String invocation, String title) {

    public TestDocument {
        Required.field("test.className", className);
        Required.field("test.methodName", methodName);
        Required.field("test.invocation", invocation);
        Required.field("test.title", title);
    }

    /** Class and method: what a later session replaces when it runs the test again. */
    public String method() {
        return className + "#" + methodName;
    }

    /** Class, method and invocation: what has a page of its own. */
    public String key() {
        return invocation.isEmpty() ? method() : method() + " " + invocation;
    }
}
