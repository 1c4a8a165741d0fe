package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.JUnitException;

class AttachmentTests {

    @TempDir
    Path folder;

    private static ExtensionContext context(InvocationHandler answers) {
        return (ExtensionContext) Proxy.newProxyInstance(
                AttachmentTests.class.getClassLoader(), new Class<?>[] {ExtensionContext.class}, answers);
    }

    @Test
    void thePageIsCopiedToWhereJUnitWantsIt() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<!doctype html>");
        Path target = folder.resolve("target.html");
        Attachment.publish(
                context((proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("publishFile");
                    assertThat(arguments[0]).isEqualTo("page.html");
                    assertThat(arguments[1]).hasToString("text/html");
                    copy(arguments[2], target);
                    return null;
                }),
                page);
        assertThat(target).hasSameTextualContentAs(page);
    }

    @SuppressWarnings("unchecked")
    private static void copy(Object action, Path target) throws Throwable {
        ((ThrowingConsumer<Path>) action).accept(target);
    }

    @Test
    void noTroubleWithItReachesTheTest() {
        for (Throwable trouble : new Throwable[] {
            new JUnitException("Writing outputs is disabled"), new NoClassDefFoundError("MediaType")
        }) {
            ExtensionContext context = context((proxy, method, arguments) -> {
                throw trouble;
            });
            assertThatCode(() -> Attachment.publish(context, folder.resolve("page.html")))
                    .doesNotThrowAnyException();
        }
    }
}
