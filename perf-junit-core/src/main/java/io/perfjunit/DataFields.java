package io.perfjunit;

import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** Feeds and mixes in fields of a test class: opened and checked before any user starts. */
final class DataFields {

    private DataFields() {}

    /** Opens the feeds in fields of a test instance and of those around it; what is wrong with them is noted. */
    static void open(TestInstances instances, ConfigurationErrors errors) {
        for (Object instance : instances.getAllInstances()) {
            for (Field field : fields(instance.getClass())) {
                try {
                    open(ReflectionSupport.tryToReadFieldValue(field, instance).getOrThrow(IllegalStateException::new));
                } catch (IllegalArgumentException mistake) {
                    if (mistake.getCause() instanceof TestAbortedException assumption) {
                        throw assumption;
                    }
                    errors.add("field " + field.getName() + ": " + mistake.getMessage());
                }
            }
        }
    }

    private static List<Field> fields(Class<?> type) {
        return ReflectionSupport.findFields(
                type,
                field -> field.getType() == Feed.class || field.getType() == Mix.class,
                HierarchyTraversalMode.TOP_DOWN);
    }

    private static void open(@Nullable Object value) {
        if (value instanceof Feed<?> feed) {
            feed.open();
        } else if (value instanceof Mix mix) {
            mix.check();
        }
    }
}
