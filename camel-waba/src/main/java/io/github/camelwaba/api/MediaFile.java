package io.github.camelwaba.api;

import java.io.Closeable;
import java.io.InputStream;

import org.apache.camel.util.IOHelper;

/**
 * A file to upload. It is read once, while it is sent.
 *
 * @param content   its bytes; closed with the file
 * @param length    how many they are; -1 when that is not known
 * @param mediaType its media type, such as image/jpeg
 * @param filename  its name; null without
 */
public record MediaFile(InputStream content, long length, String mediaType, String filename) implements Closeable {

    /** Closes the content; whatever goes wrong then does not matter, as it was read as far as it was wanted. */
    @Override
    public void close() {
        IOHelper.close(content);
    }

    @Override
    public String toString() {
        return "MediaFile[" + mediaType + ", " + length + " bytes]";
    }
}
