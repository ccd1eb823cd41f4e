package io.github.camelwaba.api;

import java.io.InputStream;

/**
 * A file to upload. It is read once, while it is sent.
 *
 * @param content   its bytes; closed by whoever made it
 * @param length    how many they are; -1 when that is not known
 * @param mediaType its media type, such as image/jpeg
 * @param filename  its name; null without
 */
public record MediaFile(InputStream content, long length, String mediaType, String filename) {

    @Override
    public String toString() {
        return "MediaFile[" + mediaType + ", " + length + " bytes]";
    }
}
