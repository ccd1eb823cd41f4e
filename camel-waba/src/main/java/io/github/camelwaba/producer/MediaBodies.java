package io.github.camelwaba.producer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import io.github.camelwaba.api.MediaFile;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.util.FileUtil;
import org.apache.camel.util.MimeTypeHelper;

/**
 * Reads a body that is a file: a file of the file system or of a file component, bytes, or a stream. What it is comes from
 * headers that Camel's components set, else from the name of the file.
 */
final class MediaBodies {

    // a text in quotes has no line breaks, nor other letters than a header may have
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[\\w.+-]+/[\\w.+-]+([ \\t]*;[ \\t]*[\\w.+-]+=(\"[ -~&&[^\"\\\\]]*\"|[\\w.+-]+))*");
    private static final Pattern CHARSET = Pattern.compile(";[ \\t]*charset=\"?([^\";]*)", Pattern.CASE_INSENSITIVE);

    private MediaBodies() {
    }

    static boolean isFile(Object body) {
        return body instanceof File || body instanceof Path || body instanceof WrappedFile<?> || body instanceof byte[]
                || body instanceof ByteBuffer || body instanceof InputStream || body instanceof StreamCache;
    }

    /**
     * Opens the body; the content is to be closed by the caller.
     *
     * @param  limit                the largest file in bytes
     * @throws WabaRequestException if it is no file, has no media type, or is too large
     */
    static MediaFile open(Exchange exchange, long limit) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (!isFile(body)) {
            throw new WabaRequestException(
                    (body == null ? "The body is null" : "A body of " + body.getClass().getName() + " is no file")
                            + ". Set it to a File, bytes or a stream");
        }
        String filename = filename(message, body);
        String mediaType = mediaType(message, filename);
        long length = length(message, body);
        if (length > limit) {
            throw tooLarge(limit);
        }
        try {
            InputStream content = content(message, body);
            return new MediaFile(new BoundedStream(content, limit), length, mediaType, filename);
        } catch (IOException | RuntimeException e) {
            throw new WabaRequestException("The file could not be opened");
        }
    }

    static WabaRequestException tooLarge(long limit) {
        return new WabaRequestException("The file is larger than the option maxMediaSize of " + limit + " bytes");
    }

    private static InputStream content(Message message, Object body) throws IOException {
        if (body instanceof Path path) {
            return Files.newInputStream(path);
        }
        if (body instanceof StreamCache cache) {
            // whoever read it before, all of it is meant
            cache.reset();
        }
        InputStream content = message.getBody(InputStream.class);
        if (content == null) {
            throw new IOException("no stream");
        }
        return content;
    }

    private static long length(Message message, Object body) {
        try {
            if (body instanceof byte[] bytes) {
                return bytes.length;
            }
            if (body instanceof ByteBuffer buffer) {
                return buffer.remaining();
            }
            if (body instanceof File file) {
                return file.length();
            }
            if (body instanceof Path path) {
                return Files.size(path);
            }
            if (body instanceof StreamCache cache) {
                // one of text counts its characters
                return body instanceof InputStream && cache.length() > 0 ? cache.length() : -1;
            }
            return body instanceof WrappedFile<?> file && file.getFile() instanceof File local && local.exists()
                    ? local.length()
                    : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static String filename(Message message, Object body) {
        String name = message.getHeader(WabaConstants.FILE_NAME, String.class);
        if (name == null) {
            name = message.getHeader(Exchange.FILE_NAME, String.class);
        }
        if (name == null && body instanceof File file) {
            name = file.getName();
        }
        if (name == null && body instanceof Path path && path.getFileName() != null) {
            name = path.getFileName().toString();
        }
        return name == null || name.isBlank() ? null : FileUtil.stripPath(name);
    }

    private static String mediaType(Message message, String filename) {
        for (String header : new String[]{
                WabaConstants.MEDIA_TYPE, Exchange.FILE_CONTENT_TYPE, Exchange.CONTENT_TYPE }) {
            String type = message.getHeader(header, String.class);
            if (type != null && !type.isBlank()) {
                if (!MEDIA_TYPE.matcher(type.trim()).matches() || !hasCharset(type.trim())) {
                    throw new WabaRequestException(
                            "The header " + header + " is no media type. Set it to one such as image/jpeg");
                }
                return type.trim();
            }
        }
        String guess = filename == null ? null : MimeTypeHelper.probeMimeType(filename);
        if (guess == null) {
            throw new WabaRequestException(
                    "The body is a file without a media type. Set the header " + WabaConstants.MEDIA_TYPE
                            + " to one such as image/jpeg; for a text, convert the body to a String; for JSON set raw=true");
        }
        return guess;
    }

    // the HTTP client looks it up, also where the file is no text
    private static boolean hasCharset(String type) {
        try {
            return CHARSET.matcher(type).results().allMatch(charset -> Charset.isSupported(charset.group(1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
