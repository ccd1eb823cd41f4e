package io.github.camelwaba.simulator.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a form as RFC 7578 writes them. */
public final class Multipart {
    private static final int MAX_PARTS = 20;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*[; ]name=\"?([^\";\\r\\n]*)\"?");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^\\r\\n]+)");

    private final List<Part> parts;

    private Multipart(List<Part> parts) {
        this.parts = parts;
    }

    /** One field or file. */
    public record Part(String name, String contentType, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8).trim();
        }

        @Override
        public String toString() {
            return "Part[name=" + name + ", bytes=" + content.length + "]";
        }
    }

    /** Reads a whole body; empty when it is no form, or does not end as one. */
    public static Optional<Multipart> parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/form-data") || !boundary.find()) {
            return Optional.empty();
        }
        // one byte is one character here, so that text positions are byte positions
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String line = "--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        int at = text.indexOf(line);
        while (at >= 0 && !text.startsWith("--", at + line.length())) {
            int head = text.indexOf("\r\n\r\n", at);
            int end = head < 0 ? -1 : text.indexOf("\r\n" + line, head + 2);
            if (end < 0 || parts.size() >= MAX_PARTS) {
                return Optional.empty();
            }
            parts.add(part(text.substring(at, head), Arrays.copyOfRange(body, Math.min(head + 4, end), end)));
            at = end + 2;
        }
        return at < 0 ? Optional.empty() : Optional.of(new Multipart(parts));
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The first part that is a file, whatever its name. */
    public Optional<Part> file() {
        return parts.stream().filter(part -> !part.contentType().startsWith("text/")).findFirst();
    }

    /** The text of a field, empty when there is none. */
    public String text(String name) {
        return part(name).map(Part::text).orElse("");
    }

    private static Part part(String head, byte[] content) {
        Matcher name = NAME.matcher(head);
        Matcher type = TYPE.matcher(head);
        return new Part(name.find() ? name.group(1) : "", type.find() ? type.group(1).trim() : "application/octet-stream",
                content);
    }
}
