package io.github.camelwaba.simulator.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A number's media, in memory: up to 1,000 files and 256 MiB in all; the oldest make room. */
public final class MediaStore {
    private static final int MAX_FILES = 1_000;
    private static final long MAX_BYTES = 256L << 20;

    private final Map<String, Media> files = new LinkedHashMap<>();
    private final Hosting hosting;
    private long bytes;

    MediaStore(Hosting hosting) {
        this.hosting = hosting;
    }

    public synchronized Media add(String mimeType, byte[] content) {
        Media media = new Media(hosting == Hosting.CLOUD ? Ids.digits(16) : Ids.uuid(), mimeType, content);
        files.put(media.id(), media);
        bytes += content.length;
        Iterator<Media> oldest = files.values().iterator();
        while (files.size() > 1 && (files.size() > MAX_FILES || bytes > MAX_BYTES)) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
        return media;
    }

    public synchronized Optional<Media> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    public synchronized boolean remove(String id) {
        Media media = files.remove(id);
        if (media != null) {
            bytes -= media.content().length;
        }
        return media != null;
    }

    synchronized void clear() {
        files.clear();
        bytes = 0;
    }
}
