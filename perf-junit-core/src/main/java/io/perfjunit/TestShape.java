package io.perfjunit;

import io.perfjunit.run.TestName;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/** Refuses test methods that cannot be driven as a load, before anything of the test has run. */
final class TestShape {

    private TestShape() {}

    static void check(Method method, TestName test) {
        ConfigurationErrors errors = new ConfigurationErrors(test);
        boolean loadTest = AnnotationSupport.isAnnotated(method, LoadTest.class);
        boolean underLoad = AnnotationSupport.isAnnotated(method, UnderLoad.class);
        if (loadTest && underLoad) {
            errors.add(
                    "@LoadTest and @UnderLoad exclude each other: @LoadTest is a test by itself, @UnderLoad goes with"
                            + " another test annotation; remove one");
        }
        boolean otherTest = AnnotationSupport.isAnnotated(method, TestTemplate.class);
        if (loadTest && otherTest) {
            errors.add("@LoadTest is a test by itself and cannot stand beside " + templates(method)
                    + "; write @UnderLoad with the same attributes instead");
        }
        if (AnnotationSupport.isAnnotated(method, TestFactory.class)) {
            errors.add("a @TestFactory makes tests and is none; put @LoadTest on a method of its own");
        }
        if (isSuspending(method)) {
            errors.add("a suspend function cannot be driven directly; wrap its body in runBlocking { … }");
        }
        errors.throwIfAny();
    }

    /** Notes methods that JUnit passes over without a word, so that what they promise would never be looked at. */
    static void noteIdle(List<Method> loadTests, ConfigurationErrors errors) {
        for (Method method : loadTests) {
            String why = Modifier.isPrivate(method.getModifiers())
                    ? "is private"
                    : Modifier.isStatic(method.getModifiers())
                            ? "is static"
                            : method.getReturnType() != void.class
                                    ? "returns " + method.getReturnType().getSimpleName()
                                    : "";
            if (!why.isEmpty()) {
                errors.add(method.getDeclaringClass().getSimpleName() + "#" + method.getName() + " " + why
                        + ", so that JUnit never runs it: a load test is neither private nor static and returns nothing;"
                        + " what is asynchronous it awaits with VirtualUser.await");
            }
        }
    }

    private static String templates(Method method) {
        List<String> names = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type != LoadTest.class && AnnotationSupport.isAnnotated(type, TestTemplate.class))
                .map(type -> "@" + type.getSimpleName())
                .toList();
        return names.isEmpty() ? "@TestTemplate" : String.join(", ", names);
    }

    private static boolean isSuspending(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1].getName().equals("kotlin.coroutines.Continuation");
    }
}
