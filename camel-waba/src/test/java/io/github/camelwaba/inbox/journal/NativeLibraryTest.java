package io.github.camelwaba.inbox.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A platform that SQLite has no native library for.
 */
@Tag("store")
class NativeLibraryTest {

    @TempDir
    Path parent;

    @Test
    void namesThePlatformAndTheInboxesThatNeedNone() throws Exception {
        Path output = parent.resolve("output");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dos.arch=s390x", "-cp", System.getProperty("java.class.path"), SmallVolume.class.getName(),
                parent.resolve("journal").toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).isPositive();
        assertThat(Files.readString(output)).contains(JournalException.class.getName(), "native library", "s390x",
                "inbox=memory", "inbox=none");
    }
}
