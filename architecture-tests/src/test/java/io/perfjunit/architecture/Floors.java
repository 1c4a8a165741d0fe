package io.perfjunit.architecture;

/**
 * The least that must have been looked at. A rule over nothing holds always, so each scan counts what it saw; raise
 * these as the project grows, never lower them without a reason. The floor of a package stands in its {@link Route}.
 */
final class Floors {

    static final int CLASSES_OF_PUBLISHED_MODULES = 220;
    static final int CLASSES_OF_EXAMPLES = 20;
    static final int TYPES_NAMED_IN_ARCHITECTURE_MD = 25;
    static final int SNIPPETS_IN_README = 4;

    private Floors() {}
}
