package io.github.camelwaba.api;

import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.message.MessageFeature;
import io.github.camelwaba.model.message.MessageKind;

/**
 * What there is on which hosting, as the code has it: a table in Markdown, what is alike in one row.
 */
final class HostingMatrix {

    private static final MediaFile FILE = new MediaFile(InputStream.nullInputStream(), 0, "image/jpeg", "a.jpg");
    private static final JsonNode LOCATION = WabaJson.object().put("url", "https://files.example/a?b=c");

    private HostingMatrix() {
    }

    static String markdown() {
        String head = row("", Arrays.stream(Hosting.values()).map(hosting -> "`" + hosting + "`"));
        String line = row("---", Arrays.stream(Hosting.values()).map(hosting -> "---"));
        return head + line
                + section("**messages**", rows(MessageKind.values(), kind -> hosting -> HostingSupport.has(hosting, kind)),
                        HostingMatrix::messages)
                + section("**in messages**", rows(features(false), feature -> hosting -> HostingSupport.has(hosting, feature)),
                        HostingMatrix::descriptions)
                + section("**in templates**", rows(features(true), feature -> hosting -> HostingSupport.has(hosting, feature)),
                        HostingMatrix::descriptions)
                + section("**calls**", calls(), calls -> calls.stream().collect(Collectors.groupingBy(
                        Call::uri, LinkedHashMap::new, Collectors.mapping(Call::action, Collectors.joining(", "))))
                        .entrySet().stream().map(call -> ("`" + call.getKey() + "` " + call.getValue()).trim())
                        .collect(Collectors.joining("; ")));
    }

    private static String messages(List<MessageKind> kinds) {
        String plain = kinds.stream().filter(kind -> kind.interactiveType() == null).map(MessageKind::label)
                .collect(Collectors.joining(", "));
        String interactive = kinds.stream().map(MessageKind::interactiveType).filter(type -> type != null)
                .map(type -> "`" + type + "`").collect(Collectors.joining(", "));
        return plain + (interactive.isEmpty() ? "" : "; interactive " + interactive);
    }

    private static MessageFeature[] features(boolean ofTemplates) {
        return Arrays.stream(MessageFeature.values()).filter(feature -> feature.name().startsWith("TEMPLATE_") == ofTemplates)
                .toArray(MessageFeature[]::new);
    }

    private static String descriptions(List<MessageFeature> features) {
        return features.stream().map(feature -> feature.description().replace(" of a template", ""))
                .collect(Collectors.joining(", "));
    }

    private static <T> String section(String title, Map<List<Boolean>, List<T>> rows, Function<List<T>, String> label) {
        return row(title, Arrays.stream(Hosting.values()).map(hosting -> ""))
                + rows.entrySet().stream()
                        .map(row -> row(label.apply(row.getValue()), row.getKey().stream().map(has -> has ? "yes" : "–")))
                        .collect(Collectors.joining());
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static <T> Map<List<Boolean>, List<T>> rows(T[] values, Function<T, Predicate<Hosting>> has) {
        return Arrays.stream(values).collect(Collectors.groupingBy(
                value -> Arrays.stream(Hosting.values()).map(hosting -> has.apply(value).test(hosting)).toList(),
                LinkedHashMap::new, Collectors.toList()));
    }

    private record Call(String uri, String action, Function<Channel, Object> request) {
    }

    private static Map<List<Boolean>, List<Call>> calls() {
        Stream<Call> all = Arrays.stream(WabaOperation.values()).filter(WabaOperation::isProducer)
                .flatMap(HostingMatrix::calls);
        return rows(all.toArray(Call[]::new), call -> hosting -> {
            try {
                return !Boolean.FALSE.equals(call.request()
                        .apply(new Channel(null, hosting, URI.create("http://127.0.0.1"), "key", null, null)));
            } catch (WabaRequestException e) {
                return false;
            }
        });
    }

    private static Stream<Call> calls(WabaOperation operation) {
        String uri = "waba:" + operation.word();
        return switch (operation) {
            case SEND -> Stream.of(new Call(uri, "", channel -> dialect(channel).send(channel, WabaJson.object())),
                    new Call(uri + "?resendAfterContactCheck=true", "", channel -> dialect(channel).hasContactCheck()));
            case READ -> Stream.of(new Call(uri, "", channel -> dialect(channel).markRead(channel, "id", false)),
                    new Call(uri + "?typingIndicator=true", "", channel -> dialect(channel).markRead(channel, "id", true)));
            case HEALTH -> Stream.of(new Call(uri, "", channel -> dialect(channel).health(channel)));
            case REQUEST -> Stream.of(new Call(uri, "", channel -> true));
            case CONFIG, MEDIA, CONTACTS, TEMPLATES, PROFILE -> Arrays.stream(WabaAction.values())
                    .filter(action -> action.operation() == operation)
                    .map(action -> new Call(uri, action.word(), channel -> call(action, dialect(channel), channel)));
            // no call of the API
            case INBOX, WEBHOOK -> Stream.empty();
        };
    }

    private static Dialect dialect(Channel channel) {
        return Dialect.of(channel.hosting());
    }

    private static ApiRequest call(WabaAction action, Dialect dialect, Channel channel) {
        List<String> numbers = List.of("4915550001111");
        return switch (action) {
            case GET_WEBHOOK -> dialect.getWebhook(channel);
            case SET_WEBHOOK -> dialect.setWebhook(channel, WabaJson.object());
            case GET_PHONE_NUMBER -> dialect.phoneNumber(channel);
            case UPLOAD -> dialect.uploadMedia(channel, FILE);
            case DOWNLOAD -> dialect.mediaContent(channel, "id", LOCATION);
            case DELETE_MEDIA -> dialect.deleteMedia(channel, "id");
            case CHECK -> dialect.checkContacts(channel, numbers, true, false);
            case BLOCK -> dialect.blockContacts(channel, numbers, "spam");
            case UNBLOCK -> dialect.unblockContacts(channel, numbers);
            case LIST_BLOCKED -> dialect.listBlocked(channel);
            case LIST -> dialect.listTemplates(channel, 10, 0);
            case CREATE -> dialect.createTemplate(channel, WabaJson.object().put("name", "order_update"));
            case DELETE_TEMPLATE -> dialect.deleteTemplate(channel, "order_update");
            case GET -> dialect.getProfile(channel);
            case UPDATE -> dialect.updateProfile(channel, WabaJson.object());
            case GET_ABOUT -> dialect.getAbout(channel);
            case UPDATE_ABOUT -> dialect.updateAbout(channel, "Open 9-17");
            case GET_PHOTO -> dialect.getPhoto(channel);
            case UPDATE_PHOTO -> dialect.updatePhoto(channel, FILE);
            case DELETE_PHOTO -> dialect.deletePhoto(channel);
            case STATUS, LIST_DEAD, REPLAY, DISCARD, ERASE -> throw new IllegalArgumentException(action.word());
        };
    }
}
