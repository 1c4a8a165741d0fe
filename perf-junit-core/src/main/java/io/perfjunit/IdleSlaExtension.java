package io.perfjunit;

import io.perfjunit.run.TestName;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails a test whose method promises something but is not driven as a load: the promise would never be looked at. */
final class IdleSlaExtension implements BeforeEachCallback {

    /** Needed by JUnit. */
    IdleSlaExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        boolean promises =
                !AnnotationSupport.findRepeatableAnnotations(method, Sla.class).isEmpty();
        boolean isDriven = AnnotationSupport.isAnnotated(method, LoadTest.class)
                || AnnotationSupport.isAnnotated(method, UnderLoad.class);
        if (promises && !isDriven) {
            ConfigurationErrors errors = new ConfigurationErrors(
                    new TestName(context.getRequiredTestClass().getName(), method.getName(), ""));
            errors.add("@Sla without a load: nothing would look at it; write @LoadTest instead of @Test, or @UnderLoad"
                    + " beside it");
            errors.throwIfAny();
        }
    }
}
