package io.perfjunit;

import io.perfjunit.run.TestName;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails a test whose method promises something, has stages, searches, or is a variant, but is not driven as a load: nobody would look at them. */
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
        boolean isStaged = !AnnotationSupport.findRepeatableAnnotations(method, Stage.class)
                .isEmpty();
        ConfigurationErrors errors = new ConfigurationErrors(
                new TestName(context.getRequiredTestClass().getName(), method.getName(), ""));
        if (promises && !isDriven) {
            errors.add("@Sla without a load: nothing would look at it; write @LoadTest instead of @Test, or @UnderLoad"
                    + " beside it");
        }
        if (isStaged && !isDriven) {
            errors.add("@Stage without a load: nothing would run it; write @LoadTest instead of @Test, or @UnderLoad"
                    + " beside it");
        }
        if (AnnotationSupport.isAnnotated(method, Capacity.class) && !isDriven) {
            errors.add("@Capacity without a load: nothing would search; write @LoadTest instead of @Test, or @UnderLoad"
                    + " beside it");
        }
        if (AnnotationSupport.isAnnotated(method, Experiment.class) && !isDriven) {
            errors.add("@Experiment without a load: nothing would be compared; write @LoadTest instead of @Test, or"
                    + " @UnderLoad beside it");
        }
        errors.throwIfAny();
    }
}
