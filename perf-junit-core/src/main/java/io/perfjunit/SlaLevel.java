package io.perfjunit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The limits written at one place: on the method, on its class, on a class around that.
 *
 * @param place in words, such as {@code @Sla on ShopLoadTest#shop}
 * @param slas the annotations there, those of composed annotations included
 */
record SlaLevel(String place, List<Sla> slas) {

    /** All levels that apply to a method, the nearest first. */
    static List<SlaLevel> around(Method method, Class<?> testClass) {
        List<SlaLevel> levels = new ArrayList<>();
        String methodPlace = "@Sla on " + testClass.getSimpleName() + "#" + method.getName();
        levels.add(new SlaLevel(methodPlace, AnnotationSupport.findRepeatableAnnotations(method, Sla.class)));
        for (Class<?> around = testClass; around != null; around = around.getEnclosingClass()) {
            levels.add(new SlaLevel(
                    "@Sla on " + around.getSimpleName(),
                    AnnotationSupport.findRepeatableAnnotations(around, Sla.class)));
        }
        return levels;
    }
}
