package io.github.camelwaba.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is being downloaded. It holds a connection until it is closed, and ends with the call's time-out.
 */
public final class MediaStream implements Closeable {

    private final InputStream content;
    private final String mediaType;
    private final long length;

    MediaStream(InputStream content, String mediaType, long length) {
        this.content = content;
        this.mediaType = mediaType;
        this.length = length;
    }

    /** The bytes as they arrive; fails with an IOException past the limit of the option maxMediaSize. */
    public InputStream content() {
        return content;
    }

    /** The media type that the server names; null without. */
    public String mediaType() {
        return mediaType;
    }

    /** How many bytes the server announces; -1 when it does not. */
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
