package io.github.camelwaba.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.entity.mime.InputStreamBody;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/**
 * The body of a request, which knows whether a byte of it may have left: before that, the call cannot have had an effect.
 */
final class WatchedEntity extends HttpEntityWrapper {

    // without a charset: JSON has none to choose
    private static final ContentType JSON = ContentType.create("application/json");

    // quotes, line breaks and letters that a header cannot have; nobody is shown this name
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._ -]");

    private final Runnable abort;
    private volatile boolean started;

    private WatchedEntity(HttpEntity entity, Runnable abort) {
        super(entity);
        this.abort = abort;
    }

    /**
     * The entity of that body; null for none.
     *
     * @param abort ends the call when the body cannot be read to its end
     */
    static WatchedEntity of(ApiBody body, Runnable abort) {
        if (body == null) {
            return null;
        }
        if (body instanceof ApiBody.Json json) {
            return new WatchedEntity(new ByteArrayEntity(json.bytes(), JSON), abort);
        }
        if (body instanceof ApiBody.File file) {
            return new WatchedEntity(new InputStreamEntity(file.file().content(), file.file().length(), type(file.file())),
                    abort);
        }
        ApiBody.Form form = (ApiBody.Form) body;
        MultipartEntityBuilder builder = MultipartEntityBuilder.create();
        form.fields().forEach(builder::addTextBody);
        MediaFile file = form.file();
        String filename = file.filename() == null ? "file" : UNSAFE.matcher(file.filename()).replaceAll("_");
        builder.addPart("file", new InputStreamBody(file.content(), type(file), filename, file.length()));
        return new WatchedEntity(builder.build(), abort);
    }

    private static ContentType type(MediaFile file) {
        return ContentType.parse(file.mediaType());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        started = true;
        boolean whole = false;
        try {
            super.writeTo(out);
            whole = true;
        } finally {
            if (!whole) {
                // else the client would end a body in chunks as if this were all, and half a file would be taken for one
                abort.run();
            }
        }
    }

    boolean isStarted() {
        return started;
    }
}
