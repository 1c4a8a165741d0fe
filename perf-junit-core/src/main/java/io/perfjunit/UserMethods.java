package io.perfjunit;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The methods of a test class that prepare and end virtual users. */
final class UserMethods {

    private final List<Method> methods;

    private UserMethods(List<Method> methods) {
        this.methods = methods;
    }

    /** The methods of a class, and of those above it, that carry an annotation; what is wrong with them is noted. */
    static UserMethods find(
            Class<?> testClass,
            Class<? extends Annotation> annotation,
            HierarchyTraversalMode order,
            UserParameterTypes types,
            ConfigurationErrors errors) {
        List<Method> methods = AnnotationSupport.findAnnotatedMethods(testClass, annotation, order);
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

    List<Method> methods() {
        return methods;
    }

    void invoke(Object instance, UserValues values) throws Throwable {
        for (Method method : methods) {
            try {
                method.invoke(instance, values.argumentsOf(method));
            } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
            }
        }
    }
}
