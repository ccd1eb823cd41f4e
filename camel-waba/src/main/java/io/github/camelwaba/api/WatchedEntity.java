package io.github.camelwaba.api;

import java.io.IOException;
import java.io.OutputStream;

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

    private volatile boolean started;

    private WatchedEntity(HttpEntity entity) {
        super(entity);
    }

    /** The entity of that body; null for none. */
    static WatchedEntity of(ApiBody body) {
        if (body == null) {
            return null;
        }
        if (body instanceof ApiBody.Json json) {
            return new WatchedEntity(new ByteArrayEntity(json.bytes(), JSON));
        }
        if (body instanceof ApiBody.File file) {
            return new WatchedEntity(new InputStreamEntity(file.file().content(), file.file().length(), type(file.file())));
        }
        ApiBody.Form form = (ApiBody.Form) body;
        MultipartEntityBuilder builder = MultipartEntityBuilder.create();
        form.fields().forEach(builder::addTextBody);
        MediaFile file = form.file();
        String filename = file.filename() == null ? "file" : file.filename();
        builder.addPart("file", new InputStreamBody(file.content(), type(file), filename, file.length()));
        return new WatchedEntity(builder.build());
    }

    private static ContentType type(MediaFile file) {
        return ContentType.parse(file.mediaType());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        started = true;
        super.writeTo(out);
    }

    boolean isStarted() {
        return started;
    }
}
