package io.github.camelwaba.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page with the figures of long test runs. Each table stands between {@code <!-- name -->} and {@code <!-- /name -->};
 * whatever else is on the page stays as it is.
 */
public final class ReliabilityPage {

    private static final String FIRST_COLUMN = "run";
    private static final String NOTHING = "–";

    private final Path page;

    ReliabilityPage(Path page) {
        this.page = page;
    }

    /** The page that the property reliability.page names: one under target, unless the figures are to be published. */
    public static ReliabilityPage ofThisRun() {
        return new ReliabilityPage(Path.of(System.getProperty("reliability.page", "target/reliability.md")));
    }

    /**
     * Writes a row in place of the one of that name, or below the others. The columns of the table are then those of this
     * row; other rows keep what they have of them. A reader finds the page as it was or as it is now, never half of it.
     */
    public void write(String table, String row, Map<String, ?> columns) throws IOException {
        Path absolute = page.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        // threads of this process, and other processes
        synchronized (ReliabilityPage.class) {
            Path locked = Path.of(System.getProperty("java.io.tmpdir"), "reliability-page-" + absolute.hashCode() + ".lock");
            try (FileChannel lock = FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                put(table, row, columns);
            }
        }
    }

    private void put(String table, String row, Map<String, ?> columns) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : "";
        String begin = "<!-- " + table + " -->\n";
        String end = "<!-- /" + table + " -->";
        if (!text.contains(begin)) {
            text += (text.isEmpty() ? "" : "\n") + begin + end + "\n";
        }
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end, from);
        if (to < 0) {
            throw new IllegalStateException("The page has no " + end + " after " + begin.strip() + ". Put it back");
        }
        Map<String, Map<String, String>> rows = parse(text.substring(from, to));
        rows.put(cell(row), cells(columns));
        replace(text.substring(0, from) + format(rows, cells(columns).keySet().stream().toList()) + text.substring(to));
    }

    private void replace(String text) throws IOException {
        Path absolute = page.toAbsolutePath();
        Path draft = absolute.resolveSibling(absolute.getFileName() + ".tmp");
        Files.writeString(draft, text);
        Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> cells(Map<String, ?> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((column, value) -> cells.put(cell(column), cell(String.valueOf(value))));
        return cells;
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Map<String, String>> parse(String table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> lines = table.lines().filter(line -> line.startsWith("|")).toList();
        if (lines.size() > 2) {
            List<String> header = split(lines.get(0));
            for (String line : lines.subList(2, lines.size())) {
                List<String> values = split(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i < Math.min(header.size(), values.size()); i++) {
                    row.put(header.get(i), values.get(i));
                }
                rows.put(values.get(0), row);
            }
        }
        return rows;
    }

    private static List<String> split(String line) {
        // not at the bars that are part of a text
        String[] parts = line.strip().split("(?<!\\\\)\\|", -1);
        return Arrays.stream(parts, 1, Math.max(1, parts.length - 1)).map(String::strip).toList();
    }

    private static String format(Map<String, Map<String, String>> rows, List<String> columns) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(FIRST_COLUMN, columns.stream()));
        lines.add(with("---", columns.stream().map(column -> "---:")));
        rows.forEach((name, row) -> lines.add(with(name, columns.stream().map(column -> row.getOrDefault(column, NOTHING)))));
        return lines.stream().map(line -> "| " + String.join(" | ", line) + " |\n").collect(Collectors.joining());
    }

    private static List<String> with(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
