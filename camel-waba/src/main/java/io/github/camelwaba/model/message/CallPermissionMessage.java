package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * Words with a question whether the business may call (Meta, Cloud API: Calling, call_permission_request).
 */
public final class CallPermissionMessage extends InteractiveMessage<CallPermissionMessage> {

    private CallPermissionMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_CALL_PERMISSION, state);
    }

    /**
     * @param  body                    the words
     * @return                         the message
     * @throws InvalidMessageException if the words are empty or longer than {@link #MAX_BODY} characters
     */
    public static CallPermissionMessage of(String body) {
        return new CallPermissionMessage(state(MessageKind.INTERACTIVE_CALL_PERMISSION, body,
                WabaJson.object().put("name", "call_permission_request")));
    }

    @Override
    CallPermissionMessage copy(MessageState changed) {
        return new CallPermissionMessage(changed);
    }
}
