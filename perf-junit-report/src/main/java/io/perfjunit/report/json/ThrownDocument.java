package io.perfjunit.report.json;

/**
 * Something that was thrown outside any call.
 *
 * @param type class name of the exception
 * @param stack its stack, shortened
 */
public record ThrownDocument(String type, String stack) {

    public ThrownDocument {
        Required.field("thrown.type", type);
        Required.field("thrown.stack", stack);
    }
}
