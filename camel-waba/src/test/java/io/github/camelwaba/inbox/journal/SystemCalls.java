package io.github.camelwaba.inbox.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process asked of its disk, as strace has it.
 */
final class SystemCalls {

    /** What is traced: all that changes files, or forces them. */
    static final String TRACED = "pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink";

    enum Kind {
        WRITE, FORCE, FAILED_FORCE, TRUNCATE, RENAME, UNLINK
    }

    /**
     * One call.
     *
     * @param file     the path
     * @param position where bytes were written, or the length that was cut to; -1 for at the end
     * @param bytes    what was written
     * @param target   the new path of what was renamed
     */
    record Call(Kind kind, String file, long position, byte[] bytes, String target) {
    }

    private static final Pattern LINE = Pattern.compile("^(\\d+) +(.*)$");
    private static final Pattern UNFINISHED = Pattern.compile("^(.*?) <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED = Pattern.compile("^<\\.\\.\\. \\w+ resumed>(.*)$");
    private static final Pattern CALL = Pattern.compile("^(\\w+)\\((.*)\\) += (-?\\d+|\\?).*$");
    private static final Pattern OF_FILE = Pattern.compile("^\\d+<([^>]*)>(?:, (.*))?$");
    private static final Pattern WRITTEN = Pattern.compile("^\"((?:\\\\x[0-9a-f]{2})*)\", \\d+(?:, (\\d+))?$");
    private static final Pattern NAMES = Pattern.compile("^\"([^\"]*)\"(?:, \"([^\"]*)\")?$");

    private SystemCalls() {
    }

    static void read(Path trace, Consumer<Call> calls) throws IOException {
        Map<String, String> unfinished = new HashMap<>();
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                Matcher numbered = LINE.matcher(line);
                if (!numbered.matches()) {
                    return;
                }
                String process = numbered.group(1);
                String text = numbered.group(2);
                Matcher begun = UNFINISHED.matcher(text);
                Matcher resumed = RESUMED.matcher(text);
                if (begun.matches()) {
                    unfinished.put(process, begun.group(1));
                    return;
                }
                String whole = resumed.matches() ? unfinished.remove(process) + resumed.group(1) : text;
                Call call = call(whole);
                if (call != null) {
                    calls.accept(call);
                }
            });
        }
    }

    private static Call call(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return null;
        }
        boolean failed = call.group(3).startsWith("-");
        String arguments = call.group(2);
        return switch (call.group(1)) {
            case "rename" -> failed ? null : named(Kind.RENAME, arguments);
            case "unlink" -> failed ? null : named(Kind.UNLINK, arguments);
            case "fsync", "fdatasync" -> ofFile(failed ? Kind.FAILED_FORCE : Kind.FORCE, arguments);
            case "ftruncate" -> failed ? null : ofFile(Kind.TRUNCATE, arguments);
            default -> failed ? null : ofFile(Kind.WRITE, arguments);
        };
    }

    private static Call named(Kind kind, String arguments) {
        Matcher names = NAMES.matcher(arguments);
        return names.matches()
                ? new Call(kind, text(names.group(1)), 0, null,
                        names.group(2) == null ? null : text(names.group(2)))
                : null;
    }

    private static String text(String escaped) {
        return escaped.startsWith("\\x") ? new String(bytes(escaped), StandardCharsets.UTF_8) : escaped;
    }

    private static Call ofFile(Kind kind, String arguments) {
        Matcher file = OF_FILE.matcher(arguments);
        if (!file.matches()) {
            return null;
        }
        String path = text(file.group(1));
        if (kind == Kind.TRUNCATE) {
            return new Call(kind, path, Long.parseLong(file.group(2)), null, null);
        }
        if (kind != Kind.WRITE) {
            return new Call(kind, path, 0, null, null);
        }
        Matcher written = WRITTEN.matcher(file.group(2));
        return written.matches()
                ? new Call(kind, path, written.group(2) == null ? -1 : Long.parseLong(written.group(2)),
                        bytes(written.group(1)),
                        null)
                : null;
    }

    private static byte[] bytes(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length() / 4);
        for (int i = 2; i < escaped.length(); i += 4) {
            bytes.write(Integer.parseInt(escaped, i, i + 2, 16));
        }
        return bytes.toByteArray();
    }
}
