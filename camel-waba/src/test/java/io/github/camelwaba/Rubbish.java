package io.github.camelwaba;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What no route should hand over, by what it is.
 */
final class Rubbish {

    private Rubbish() {
    }

    static Map<String, Supplier<Object>> bodies() {
        Map<String, Supplier<Object>> bodies = new LinkedHashMap<>(values());
        bodies.put("a Map with a Map that holds itself", () -> Map.of("type", "text", "text", selfMap()));
        bodies.put("a Map with a list of 50,000 levels", () -> Map.of("type", "text", "text", deepList()));
        bodies.put("a Map with a list that is endless when written out", () -> Map.of("type", "text", "text", wide()));
        bodies.put("a Map with an array in itself", () -> Map.of("users", selfArray(), "type", selfArray()));
        bodies.put("a Map with users that hold themselves", () -> Map.of("users", selfList(), "reason", selfList()));
        bodies.put("a Map with keys of numbers", () -> Map.of(1, 2, "url", 3));
        bodies.put("a Map with a null key", () -> Collections.singletonMap(null, "x"));
        bodies.put("a Map with an object", () -> Map.of("type", new Object(), "url", new Object(), "headers", new Object()));
        bodies.put("a Map with a bean that fails", () -> Map.of("type", new Failing(), "users", new Failing()));
        bodies.put("a Map with a bean that holds itself", () -> Map.of("type", new Bean()));
        bodies.put("a Map with a text of half a letter", () -> Map.of("type", "\ud83d", "to", "\udc00"));
        bodies.put("a Map whose field has line breaks", () -> Map.of("a\r\nb", "c\r\nd"));
        bodies.put("a Map that fails", FailingMap::new);
        bodies.put("a tree that holds itself", () -> {
            ObjectNode node = WabaJson.object().put("type", "text");
            return node.set("text", node);
        });
        bodies.put("a tree of 50,000 levels", () -> {
            ObjectNode node = WabaJson.object().put("type", "text");
            ArrayNode inner = node.putArray("text");
            for (int depth = 0; depth < 50_000; depth++) {
                inner = inner.addArray();
            }
            return node;
        });
        bodies.put("JSON of 50,000 levels", () -> "{\"a\":".repeat(50_000));
        bodies.put("a large text", () -> "x".repeat(5 * 1024 * 1024));
        bodies.put("a file that does not exist", () -> new File("/nowhere/at/all.png"));
        bodies.put("a path that is a directory", () -> Path.of("target"));
        bodies.put("a buffer", () -> ByteBuffer.wrap(new byte[]{ 1, 2, 3 }));
        bodies.put("a stream that fails", () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Ada Park");
            }
        });
        return bodies;
    }

    static Map<String, Supplier<Object>> headers() {
        Map<String, Supplier<Object>> headers = new LinkedHashMap<>(values());
        for (String text : List.of(
                "a/b; charset=nosuch", "image/jpeg; charset=\"x\0\"", "image/jpeg;\r\n x=y", "image/jpeg; x=\"\r\nEvil: y\"",
                "image/png; charset=", "image/png; charset=\"\"", "image/png; charset=utf-8", "image/png; a=\"\u00e9\"",
                "../../etc/passwd", "%2e%2e", "a/../../b", "\u202e\u2028", "1e9", "-1", "999999999999999999999", "all",
                "true", "{\"a\":1}", "[", "+", "491", "\ud83d")) {
            headers.put("the text " + text.replaceAll("[^ -~]", "?"), () -> text);
        }
        return headers;
    }

    private static Map<String, Supplier<Object>> values() {
        Map<String, Supplier<Object>> values = new LinkedHashMap<>();
        values.put("null", () -> null);
        values.put("an empty text", () -> "");
        values.put("line breaks", () -> "x\r\nERROR injected\u001b[31m\u0085\u2028");
        values.put("an object", Object::new);
        values.put("what fails when written out", Failing::new);
        values.put("a list that fails", () -> new Iterable<>() {
            @Override
            public Iterator<Object> iterator() {
                throw new IllegalStateException("Ada Park");
            }
        });
        values.put("a list in itself", Rubbish::selfList);
        values.put("a list of lists", () -> List.of(List.of(List.of("x"))));
        values.put("a list of 50,000 levels", Rubbish::deepList);
        values.put("a Map in itself", Rubbish::selfMap);
        values.put("an empty Map", Map::of);
        values.put("an array in itself", Rubbish::selfArray);
        values.put("numbers", () -> new int[]{ 1, 2 });
        values.put("bytes", () -> new byte[]{ -1, 0, 13, 10 });
        values.put("not a number", () -> Double.NaN);
        values.put("a large number", () -> Double.MAX_VALUE);
        values.put("a class", () -> String.class);
        values.put("an exception", () -> new IllegalStateException("x"));
        values.put("an optional", () -> Optional.of("x"));
        values.put("an id", () -> new UUID(1, 2));
        return values;
    }

    private static Map<String, Object> selfMap() {
        Map<String, Object> first = new HashMap<>();
        Map<String, Object> second = new HashMap<>(Map.of("first", first));
        first.put("second", second);
        return first;
    }

    private static List<Object> selfList() {
        List<Object> first = new ArrayList<>();
        first.add(new ArrayList<>(Arrays.asList((Object) first)));
        return first;
    }

    private static Object[] selfArray() {
        Object[] array = new Object[1];
        array[0] = array;
        return array;
    }

    private static List<Object> deepList() {
        List<Object> list = new ArrayList<>();
        for (int depth = 0; depth < 50_000; depth++) {
            List<Object> outer = new ArrayList<>();
            outer.add(list);
            list = outer;
        }
        return list;
    }

    // 2 to the power of 60 values in 60 lists
    private static List<Object> wide() {
        List<Object> list = List.of("x", "y");
        for (int depth = 0; depth < 60; depth++) {
            list = List.of(list, list);
        }
        return list;
    }

    static final class Failing {

        public String getName() {
            throw new IllegalStateException("Ada Park");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("Ada Park");
        }
    }

    static final class Bean {

        public Map<String, Object> getInner() {
            return Map.of("bean", this);
        }
    }

    static final class FailingMap extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        FailingMap() {
            put("type", "text");
        }

        @Override
        public Collection<Object> values() {
            throw new IllegalStateException("Ada Park");
        }

        @Override
        public Object get(Object key) {
            throw new IllegalStateException("Ada Park");
        }
    }
}
