package io.perfjunit;

import io.perfjunit.LoadRunner.Finished;
import io.perfjunit.engine.UserSetupException;
import io.perfjunit.run.TestName;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Adapts JUnit: where Jupiter would call a load-test method once, it is driven as a load. Jupiter's life cycle stays as it is, once
 * around the whole load.
 */
final class LoadTestExtension implements BeforeEachCallback, InvocationInterceptor, ParameterResolver {

    private final UserParameterTypes types = UserParameterTypes.ofClassPath();

    /** Needed by JUnit. */
    LoadTestExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        TestShape.check(context.getRequiredTestMethod(), nameOf(context));
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        runUnderLoad(invocationContext, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        runUnderLoad(invocationContext, context);
    }

    private void runUnderLoad(ReflectiveInvocationContext<Method> invocation, ExtensionContext context)
            throws Throwable {
        Configuration configuration = Configuration.of(context::getConfigurationParameter);
        TestName test = nameOf(context);
        ConfigurationErrors errors = new ConfigurationErrors(test);
        Method method = context.getRequiredTestMethod();
        Class<?> testClass = context.getRequiredTestClass();
        LoadSpec spec = new LoadSpecReader(configuration, errors).read(test, method, testClass);
        UserMethods before =
                UserMethods.find(testClass, BeforeUser.class, HierarchyTraversalMode.TOP_DOWN, types, errors);
        UserMethods after =
                UserMethods.find(testClass, AfterUser.class, HierarchyTraversalMode.BOTTOM_UP, types, errors);
        List<Method> methods = new ArrayList<>(before.methods());
        methods.addAll(after.methods());
        methods.add(method);
        var scope = new TestScope(testClass, method, spec.plan().concurrency(), configuration, errors);
        DataFields.open(context.getRequiredTestInstances(), errors);
        try (OpenUserParameters parameters = types.open(methods, scope, errors)) {
            errors.throwIfAny();
            try (TestMethodWorkload workload = new TestMethodWorkload(
                    method,
                    context.getRequiredTestInstances(),
                    invocation.getArguments().toArray(),
                    before,
                    after,
                    parameters)) {
                Finished finished = new LoadRunner(
                                PerfSession.of(context, configuration), spec.plus(scope.settings()), workload::notices)
                        .run(workload);
                finished.report().ifPresent(page -> Attachment.publish(context, page));
                Judgement.passOrThrow(finished, spec.rules());
            }
        } catch (UserSetupException failure) {
            throw Judgement.ofSetup(failure);
        } catch (OutOfMemoryError full) {
            throw Judgement.ofExhaustion(test, full);
        }
    }

    private static TestName nameOf(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        boolean isTemplate = context.getParent()
                .map(parent -> parent.getTestMethod().isPresent())
                .orElse(false);
        return new TestName(
                context.getRequiredTestClass().getName(), method.getName(), isTemplate ? context.getDisplayName() : "");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return types.knows(parameter.getParameter().getType());
    }

    /** Only a place holder: every user gets a value of its own when it is prepared. */
    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean isTestMethod = context.getTestMethod()
                .map(method -> method.equals(parameter.getDeclaringExecutable()))
                .orElse(false);
        if (!isTestMethod) {
            throw new ParameterResolutionException(
                    parameter.getParameter().getType().getSimpleName() + " belongs to one of many users, and "
                            + parameter.getDeclaringExecutable().getName()
                            + " runs once for all of them; take it in a @BeforeUser or @AfterUser method");
        }
        return null;
    }
}
