package io.github.camelwaba.model.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What all messages share.
 *
 * @param <T> the type of the message
 */
public abstract sealed class BaseMessage<T extends BaseMessage<T>> implements WabaMessage
        permits QuotingMessage, ReactionMessage {

    /** Meta, Messages reference: biz_opaque_callback_data, at most 512 characters. */
    public static final int MAX_CALLBACK_DATA = 512;

    private final MessageKind kind;
    private final MessageState state;

    BaseMessage(MessageKind kind, MessageState state) {
        this.kind = kind;
        this.state = state;
    }

    abstract T copy(MessageState changed);

    MessageState state() {
        return state;
    }

    T with(Consumer<ObjectNode> change) {
        return copy(state.with(change));
    }

    /** What the message has beside its JSON, to compare it by. */
    Object beside() {
        return null;
    }

    /**
     * @param  data                    what is to come back with every status of the message, such as the number of an order
     * @return                         the message with it
     * @throws InvalidMessageException if the data is empty or longer than {@link #MAX_CALLBACK_DATA} characters
     */
    public T callbackData(String data) {
        return copy(state.callingBack(Checks.text("biz_opaque_callback_data", data, MAX_CALLBACK_DATA,
                "give a short key of your own, or leave it out")));
    }

    @Override
    public MessageKind kind() {
        return kind;
    }

    @Override
    public Set<MessageFeature> features() {
        Set<MessageFeature> all = EnumSet.noneOf(MessageFeature.class);
        all.addAll(state.features());
        if (state.replyTo() != null) {
            all.add(MessageFeature.REPLY);
        }
        if (state.callbackData() != null) {
            all.add(MessageFeature.CALLBACK_DATA);
        }
        return Collections.unmodifiableSet(all);
    }

    @Override
    public String replyTo() {
        return state.replyTo();
    }

    @Override
    public String callbackData() {
        return state.callbackData();
    }

    @Override
    public ObjectNode content() {
        return WabaJson.object().put("type", type()).set(type(), state.body().deepCopy());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BaseMessage<?> that && getClass() == that.getClass() && state.equals(that.state)
                && Objects.equals(beside(), that.beside());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(kind, state, beside());
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[]";
    }
}
