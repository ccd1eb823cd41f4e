package io.github.camelwaba.model.message;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * Words with a button that opens a flow, a form inside the chat (Meta, Messages reference: interactive object, flow).
 */
public final class FlowMessage extends InteractiveMessage<FlowMessage> {

    /** Meta, Messages reference: interactive object, flow, flow_cta, at most 30 characters. */
    public static final int MAX_BUTTON = 30;

    private static final String PARAMETERS = "interactive.action.parameters.";
    private static final String PAYLOAD = "flow_action_payload";

    private FlowMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_FLOW, state);
    }

    /**
     * @param  body                    the words
     * @param  button                  what the button says
     * @param  flowId                  the flow's id
     * @return                         the message, which opens the published flow
     * @throws InvalidMessageException if one of them is empty or too long
     */
    public static FlowMessage byId(String body, String button, String flowId) {
        return of(body, button, "flow_id", flowId);
    }

    /**
     * @param  body                    the words
     * @param  button                  what the button says
     * @param  flowName                the flow's name
     * @return                         the message, which opens the published flow
     * @throws InvalidMessageException if one of them is empty or too long
     */
    public static FlowMessage byName(String body, String button, String flowName) {
        return of(body, button, "flow_name", flowName);
    }

    private static FlowMessage of(String body, String button, String member, String flow) {
        ObjectNode parameters = WabaJson.object()
                // the only version there is
                .put("flow_message_version", "3")
                .put("flow_cta", Checks.text(PARAMETERS + "flow_cta", button, MAX_BUTTON, "give a few words"))
                .put(member, Checks.present(PARAMETERS + member, flow, "give the flow to open"));
        return new FlowMessage(state(MessageKind.INTERACTIVE_FLOW, body, action("flow", parameters)));
    }

    /**
     * @return the message, which opens the flow as it stands before it is published
     */
    public FlowMessage draft() {
        return withParameters(parameters -> parameters.put("mode", "draft"));
    }

    /**
     * @param  token                   a key of your own that comes back with what was filled in
     * @return                         the message with it
     * @throws InvalidMessageException if it is empty
     */
    public FlowMessage token(String token) {
        return withParameters(parameters -> parameters.put("flow_token",
                Checks.present(PARAMETERS + "flow_token", token, "give a key of your own, or leave it out")));
    }

    /**
     * @param  screen                  the screen to begin with
     * @return                         the message, which opens the flow there
     * @throws InvalidMessageException if it is empty
     */
    public FlowMessage navigate(String screen) {
        return withParameters(parameters -> payload(parameters, screen));
    }

    /**
     * @param  screen                  the screen to begin with
     * @param  data                    what the screen is to show, at least one member
     * @return                         the message, which opens the flow there
     * @throws InvalidMessageException if the screen or the data are empty, or the data have no JSON form
     */
    public FlowMessage navigate(String screen, Map<String, ?> data) {
        String field = PARAMETERS + PAYLOAD + ".data";
        ObjectNode json = Checks.object(field, data);
        if (json.isEmpty()) {
            throw new InvalidMessageException(field, "must not be empty: give it, or leave it out");
        }
        return withParameters(parameters -> payload(parameters, screen).set("data", json));
    }

    private static ObjectNode payload(ObjectNode parameters, String screen) {
        Checks.present(PARAMETERS + PAYLOAD + ".screen", screen, "give the screen to begin with");
        return parameters.put("flow_action", "navigate").putObject(PAYLOAD).put("screen", screen);
    }

    /**
     * @return the message, which asks the flow's endpoint for the first screen
     */
    public FlowMessage dataExchange() {
        return withParameters(parameters -> parameters.put("flow_action", "data_exchange").remove(PAYLOAD));
    }

    /**
     * @param  header                  what stands above the words
     * @return                         the message with it
     * @throws InvalidMessageException if it is missing
     */
    public FlowMessage header(InteractiveHeader header) {
        return headed(header);
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public FlowMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    FlowMessage copy(MessageState changed) {
        return new FlowMessage(changed);
    }
}
