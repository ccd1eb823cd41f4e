package io.github.camelwaba.api;

import java.util.Map;

/**
 * What a call carries.
 */
public sealed interface ApiBody {

    /** JSON, in memory. */
    record Json(byte[] bytes) implements ApiBody {

        @Override
        public String toString() {
            return "Json[" + bytes.length + " bytes]";
        }
    }

    /** The bytes of a file, as they are. */
    record File(MediaFile file) implements ApiBody {
    }

    /** The bytes of a file in a form, beside fields of text. */
    record Form(Map<String, String> fields, MediaFile file) implements ApiBody {

        @Override
        public String toString() {
            return "Form[" + file + "]";
        }
    }
}
