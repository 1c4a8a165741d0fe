package io.perfjunit;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The methods of a test class that prepare and end virtual users. */
final class UserMethods {

    private final List<Method> methods;

    private UserMethods(List<Method> methods) {
        this.methods = methods;
    }

    /**
     * The methods of a class, of those above it, and of those around a {@code @Nested} one, that carry an annotation; what is
     * wrong with them is noted. Top down the outer come first, bottom up the inner.
     */
    static UserMethods find(
            Class<?> testClass,
            Class<? extends Annotation> annotation,
            HierarchyTraversalMode order,
            UserParameterTypes types,
            ConfigurationErrors errors) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> level : levels(testClass, order)) {
            methods.addAll(AnnotationSupport.findAnnotatedMethods(level, annotation, order));
        }
        for (Method method : methods) {
            String place = "@" + annotation.getSimpleName() + " " + method.getName();
            if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())) {
                errors.add(place + " must be neither static nor private");
            }
            for (Class<?> parameter : method.getParameterTypes()) {
                if (!types.knows(parameter)) {
                    errors.add(place + " takes a " + parameter.getSimpleName() + "; it can take " + types.inWords());
                }
            }
            method.setAccessible(true);
        }
        return new UserMethods(methods);
    }

    private static Deque<Class<?>> levels(Class<?> testClass, HierarchyTraversalMode order) {
        Deque<Class<?>> levels = new ArrayDeque<>();
        Class<?> level = testClass;
        while (level != null) {
            if (order == HierarchyTraversalMode.TOP_DOWN) {
                levels.addFirst(level);
            } else {
                levels.addLast(level);
            }
            level = Modifier.isStatic(level.getModifiers()) ? null : level.getEnclosingClass();
        }
        return levels;
    }

    List<Method> methods() {
        return methods;
    }

    void invoke(TestInstances instances, UserValues values) throws Throwable {
        for (Method method : methods) {
            Object instance = instances.findInstance(method.getDeclaringClass()).orElseThrow();
            try {
                method.invoke(instance, values.argumentsOf(method));
                values.ended();
            } catch (InvocationTargetException wrapped) {
                values.failed();
                throw wrapped.getCause();
            } catch (Throwable failure) {
                values.failed();
                throw failure;
            }
        }
    }
}
