package io.github.camelwaba.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The threads of this process, by the pools that they are of.
 */
public final class LiveThreads {

    private LiveThreads() {
    }

    /** How many there are of each name, numbers in names apart. */
    public static Map<String, Integer> count() {
        Map<String, Integer> counts = new TreeMap<>();
        Thread.getAllStackTraces().keySet().stream()
                // the others are the JVM's own
                .filter(thread -> thread.getThreadGroup() != null && thread.getThreadGroup().getName().equals("main"))
                .forEach(thread -> counts.merge(thread.getName().replaceAll("\\d+", "#"), 1, Integer::sum));
        return counts;
    }

    /** The names of which there are more than there were. */
    public static List<String> moreThan(Map<String, Integer> before) {
        List<String> more = new ArrayList<>();
        count().forEach((name, now) -> {
            if (now > before.getOrDefault(name, 0)) {
                more.add(name + " " + before.getOrDefault(name, 0) + " -> " + now);
            }
        });
        return more;
    }

    /** What threads do now in the code of a package, a class or a method. */
    public static List<String> within(String code) {
        return Thread.getAllStackTraces().values().stream().flatMap(Stream::of).map(StackTraceElement::toString)
                .filter(frame -> frame.contains(code)).toList();
    }
}
