package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OkHttpCopiesTests {

    @Test
    void oneCopyIsNotWorthAWord() {
        OkHttpCopies found = OkHttpCopies.found();

        assertThat(found.files()).singleElement().asString().matches("okhttp-jvm-[\\d.]+\\.jar");
        assertThat(found.version()).matches("[\\d.]+");
        assertThat(found.notice()).isEmpty();
        found.requireCurrent();
    }

    @Test
    void copiesAreFoundByTheNamesOfTheirFiles(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("okhttp-4.12.0.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("okhttp3/OkHttpClient.class"));
        }
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("okhttp3"));
        Files.createFile(classes.resolve("okhttp3/OkHttpClient.class"));
        URL[] path = {jar.toUri().toURL(), classes.toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            assertThat(OkHttpCopies.filesOf(loader)).containsExactly("okhttp-4.12.0.jar", "classes");
        }
    }

    @Test
    void severalCopiesAreToldWithTheOneInUse() {
        OkHttpCopies two = new OkHttpCopies(List.of("okhttp-jvm-5.5.1.jar", "okhttp-4.12.0.jar"), "5.5.1", true);

        assertThat(two.notice())
                .contains(
                        "OkHttp is on the class path 2 times, in okhttp-4.12.0.jar and okhttp-jvm-5.5.1.jar, and 5.5.1"
                                + " from okhttp-jvm-5.5.1.jar is in use; exclude com.squareup.okhttp3:okhttp where another library"
                                + " brings it");
        two.requireCurrent();
    }

    @Test
    void anOldVersionCannotBeInstrumented() {
        OkHttpCopies old = new OkHttpCopies(List.of("okhttp-4.12.0.jar", "okhttp-jvm-5.5.1.jar"), "4.12.0", false);

        assertThatThrownBy(old::requireCurrent)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("HttpSteps needs the OkHttp that perf-junit-http brings, but 4.12.0 is in use;"
                        + " OkHttp is on the class path 2 times");
    }
}
