package io.github.camelwaba.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.faults.ReliabilityPage;

/**
 * How long a fuzz test may take, and how far it got, which goes to the page with the figures of long runs.
 */
public final class FuzzRun {

    /** That share the time of the system property {@code fuzz.seconds}. */
    private static final int TESTS = 2;

    private final String name;
    private final long start = System.nanoTime();
    private long inputs;

    private FuzzRun(String name) {
        this.name = name;
    }

    /** To be called before Jazzer looks at its settings, which it reads from system properties. */
    public static FuzzRun of(String name) {
        try {
            Path corpus = Files.createDirectories(Path.of("target", "fuzz-corpus", name));
            // as Jazzer's own command line hands them to its JUnit engine: quiet, and what is found interesting goes to target
            List<String> arguments = List.of("fuzz", "-verbosity=0", corpus.toString());
            for (int i = 0; i < arguments.size(); i++) {
                System.setProperty("jazzer.internal.arg." + i, arguments.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("jazzer.max_duration", Math.max(1, Long.getLong("fuzz.seconds", 20) / TESTS) + "s");
        // the fuzz test itself connects to a server
        System.setProperty("jazzer.disabled_hooks", "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery");
        return new FuzzRun(name);
    }

    /** Whether inputs are looked for; otherwise only those that are known are run. */
    public static boolean isFuzzing() {
        return "1".equals(System.getenv("JAZZER_FUZZ"));
    }

    public void count(int more) {
        inputs += more;
    }

    /** How many inputs were run. */
    public long inputs() {
        return inputs;
    }

    public void write() throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("inputs", inputs);
        figures.put("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        ReliabilityPage.ofThisRun().write("fuzz", name, figures);
    }
}
