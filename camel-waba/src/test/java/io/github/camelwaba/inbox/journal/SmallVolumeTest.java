package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A journal that has filled its volume gets out of it by itself.
 */
@Tag("store")
class SmallVolumeTest {

    @TempDir
    Path parent;

    @Test
    void isLeftAgainWithNothingLost() throws Exception {
        Path volume = Files.createDirectory(parent.resolve("volume"));
        boolean mounts = run(List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=12m tmpfs " + volume)) == 0;
        if (!mounts) {
            System.out.println("SKIPPED: a volume of a test's own needs unshare and mount, as on Linux");
        }
        assumeTrue(mounts);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        int exit = run(List.of("unshare", "-rm", "sh", "-c",
                "mount -t tmpfs -o size=12m tmpfs \"$1\" && exec \"$2\" -cp \"$3\" "
                        + SmallVolume.class.getName() + " \"$1/journal\"",
                "sh", volume.toString(), java,
                System.getProperty("java.class.path")));

        String output = Files.readString(parent.resolve("output"));
        assertThat(exit).as(output).isZero();
        assertThat(output).contains("accepted true", "done true", "ran each once true", "accepts again true", "ran again true");
    }

    private int run(List<String> command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(parent.resolve("output").toFile()).start();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }
}
