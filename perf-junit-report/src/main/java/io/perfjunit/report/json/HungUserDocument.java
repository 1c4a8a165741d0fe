package io.perfjunit.report.json;

/**
 * A virtual user that could not be stopped.
 *
 * @param user its number
 * @param frame where its thread stood
 */
public record HungUserDocument(int user, String frame) {

    public HungUserDocument {
        Required.field("hungUser.frame", frame);
    }
}
